package dev.wattstick.cli;

import dev.wattstick.analysis.text.NearMatches;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a command line: all of it, in one sentence. */
final class UsageFaults {
  private final CommandLine command;
  private final List<Exception> errors = new ArrayList<>();
  private final List<String> sentences = new ArrayList<>();

  /**
   * @param parsed of the whole command line, with the errors that were met
   */
  UsageFaults(ParseResult parsed) {
    ParseResult innermost = parsed;
    errors.addAll(parsed.errors());
    while (innermost.hasSubcommand()) {
      innermost = innermost.subcommand();
      errors.addAll(innermost.errors());
    }
    command = innermost.commandSpec().commandLine();
    tell();
    check(innermost.commandSpec());
  }

  /**
   * @throws ParameterException with every fault, when there is one
   */
  void throwIfAny() {
    if (!sentences.isEmpty()) {
      throw new ParameterException(command, String.join("; ", sentences));
    }
  }

  private void tell() {
    boolean unmatched = errors.stream().anyMatch(UnmatchedArgumentException.class::isInstance);
    Set<String> told = new LinkedHashSet<>();
    for (Exception error : errors) {
      // What is missing may be what was misspelt: told once that is mended.
      boolean follows = unmatched && error instanceof MissingParameterException;
      if (!follows && !(error instanceof UnmatchedArgumentException)) {
        told.add(String.valueOf(error.getMessage()));
      }
    }
    boolean wrongValues = !told.isEmpty();
    for (Exception error : errors) {
      if (error instanceof UnmatchedArgumentException e) {
        e.getUnmatched().stream()
            // A positional value that could not be read counts as unmatched, too.
            .filter(argument -> argument.startsWith("-") || !wrongValues)
            .forEach(argument -> told.add(unknown(e.getCommandLine(), argument)));
      }
    }
    sentences.addAll(told);
  }

  private void check(CommandSpec spec) {
    if (spec.userObject() instanceof OptionCheck check) {
      sentences.addAll(check.faults());
    }
    spec.mixins().values().forEach(this::check);
  }

  private static String unknown(CommandLine command, String argument) {
    if (argument.startsWith("-")) {
      String name = argument.replaceFirst("=.*", "");
      Set<String> options = new LinkedHashSet<>(command.getCommandSpec().optionsMap().keySet());
      options.removeIf(option -> option.startsWith("--") != name.startsWith("--"));
      return "unknown option '" + name + "'" + suggestion(name, options);
    }
    Set<String> commands = command.getSubcommands().keySet();
    return commands.isEmpty()
        ? "one argument too many: '" + argument + "'"
        : "there is no command '" + argument + "'" + suggestion(argument, commands);
  }

  private static String suggestion(String name, Set<String> known) {
    List<String> near = NearMatches.of(name, known);
    return near.isEmpty() ? "" : ", did you mean '" + String.join("' or '", near) + "'?";
  }
}
