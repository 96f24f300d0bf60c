package dev.wattstick.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The commands as the help lists them: by what one wants to do. */
final class CommandGroups {
  private static final Map<String, List<String>> GROUPS = groups();

  private CommandGroups() {}

  private static Map<String, List<String>> groups() {
    Map<String, List<String>> groups = new LinkedHashMap<>();
    groups.put("Measure", List.of("demo", "run", "infer", "serve", "doctor"));
    groups.put(
        "Look after jobs and runs",
        List.of("models", "devices", "jobs", "runs", "wait", "cancel", "delete", "reindex"));
    groups.put(
        "Evaluate",
        List.of("import", "merge", "rate", "statistics", "correlations", "figures", "label"));
    groups.put("More", List.of("notebook", "setup", "completion", "help"));
    return groups;
  }

  /** Titles with the names of their commands. */
  static Map<String, List<String>> all() {
    return GROUPS;
  }

  /** The section of the help that lists commands. */
  static String describe(Help help) {
    Map<String, Help> commands = help.subcommands();
    int width = commands.keySet().stream().mapToInt(String::length).max().orElse(0) + 2;
    StringBuilder text = new StringBuilder();
    GROUPS.forEach(
        (title, names) -> {
          text.append(System.lineSeparator()).append(title).append(':');
          for (String name : names) {
            text.append(System.lineSeparator()).append("  ").append(name);
            text.append(" ".repeat(width - name.length()));
            text.append(headline(Objects.requireNonNull(commands.get(name), name)));
          }
          text.append(System.lineSeparator());
        });
    return text.toString();
  }

  /** What a command does, in one line: its header, else the first line of its description. */
  private static String headline(Help command) {
    UsageMessageSpec message = command.commandSpec().usageMessage();
    String[] lines = message.header().length > 0 ? message.header() : message.description();
    return lines.length == 0 ? "" : lines[0].replaceFirst("\\.$", "");
  }
}
