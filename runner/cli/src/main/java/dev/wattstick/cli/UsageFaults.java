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
  private final List<OptionCheck> checks = new ArrayList<>();
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
    gather(innermost.commandSpec());
    check();
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
        told.add(ParserFaults.sentence(error));
      }
    }
    boolean wrongValues = !told.isEmpty();
    for (Exception error : errors) {
      if (error instanceof UnmatchedArgumentException e) {
        ours(e).stream()
            // A positional value that could not be read counts as unmatched, too.
            .filter(argument -> argument.startsWith("-") || !wrongValues)
            .forEach(argument -> told.add(unknown(e.getCommandLine(), argument)));
      }
    }
    sentences.addAll(told);
  }

  /** What follows an unknown command was meant for that one. */
  private static List<String> ours(UnmatchedArgumentException error) {
    List<String> unmatched = error.getUnmatched();
    if (error.getCommandLine().getSubcommands().isEmpty()) {
      return unmatched;
    }
    for (int i = 0; i < unmatched.size(); i++) {
      if (!unmatched.get(i).startsWith("-")) {
        return unmatched.subList(0, i + 1);
      }
    }
    return unmatched;
  }

  private void gather(CommandSpec spec) {
    if (spec.userObject() instanceof OptionCheck check) {
      checks.add(check);
    }
    spec.mixins().values().forEach(this::gather);
  }

  /** What needs a look at files or devices costs time: only where the line is wrong anyway. */
  private void check() {
    checks.forEach(check -> sentences.addAll(check.faults()));
    if (!sentences.isEmpty()) {
      checks.forEach(check -> sentences.addAll(check.faultsOfData()));
    }
  }

  private static String unknown(CommandLine command, String argument) {
    if (argument.startsWith("-")) {
      String name = argument.replaceFirst("=.*", "");
      Set<String> options = new LinkedHashSet<>(command.getCommandSpec().optionsMap().keySet());
      options.removeIf(option -> option.startsWith("--") != name.startsWith("--"));
      return "unknown option '" + name + "'" + suggestion(name, options);
    }
    Set<String> commands = command.getSubcommands().keySet();
    if (commands.isEmpty()) {
      return "one argument too many: '" + argument + "'";
    }
    return command.getParent() == null
        ? unknownCommand(command, argument)
        : "there is no '" + argument + "', " + NearMatches.hint(argument, commands);
  }

  /** The commands are too many to be listed in a line. */
  static String unknownCommand(CommandLine root, String name) {
    return "there is no command '" + name + "'" + suggestion(name, root.getSubcommands().keySet());
  }

  private static String suggestion(String name, Set<String> known) {
    List<String> near = NearMatches.of(name, known);
    return near.isEmpty() ? "" : ", did you mean '" + String.join("' or '", near) + "'?";
  }
}
