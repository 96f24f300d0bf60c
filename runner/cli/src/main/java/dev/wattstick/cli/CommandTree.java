package dev.wattstick.cli;

import dev.wattstick.analysis.frame.BadDataException;
import dev.wattstick.analysis.table.ResultException;
import dev.wattstick.client.ClientException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** All commands with what they have in common: how faults are reported, and their exit codes. */
final class CommandTree {
  private static final int FAILED = 1;
  private static final int WRONG_USAGE = 2;

  private CommandTree() {}

  static CommandLine of(PrintWriter out, PrintWriter err) {
    CommandLine root = new CommandLine(new WattstickMain());
    everyCommand(root, command -> prepare(command.getCommandSpec()));
    root.getCommandSpec().usageMessage().commandListHeading("");
    root.getHelpSectionMap()
        .put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, CommandGroups::describe);
    return root.setCaseInsensitiveEnumValuesAllowed(true)
        // Control sequences would not pass what keeps those of people's files from a terminal.
        .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
        .setOut(out)
        .setErr(err)
        .setExecutionStrategy(CommandTree::execute)
        .setParameterExceptionHandler((fault, arguments) -> wrongUsage(fault))
        .setExecutionExceptionHandler(
            (failure, command, parsed) -> failed(failure, command.getErr()));
  }

  private static void prepare(CommandSpec spec) {
    // The parser goes on after an error, so that all of them can be reported.
    spec.parser().collectErrors(true);
    spec.versionProvider(new WattstickMain.Version());
  }

  private static void everyCommand(CommandLine command, Consumer<CommandLine> action) {
    action.accept(command);
    // An alias leads to the same command again.
    Set<CommandLine> commands = new LinkedHashSet<>(command.getSubcommands().values());
    commands.forEach(one -> everyCommand(one, action));
  }

  private static int execute(ParseResult parsed) {
    Integer helped = help(parsed);
    if (helped != null) {
      return helped;
    }
    new UsageFaults(parsed).throwIfAny();
    return new CommandLine.RunLast().execute(parsed);
  }

  /** Null where no help was asked for. */
  private static @Nullable Integer help(ParseResult parsed) {
    try {
      return CommandLine.executeHelpRequest(parsed);
    } catch (ParameterException e) {
      // Only the command help refuses anything: the name of a command.
      CommandLine root = parsed.commandSpec().root().commandLine();
      String name = String.valueOf(e.getValue());
      throw new ParameterException(
          e.getCommandLine(), UsageFaults.unknownCommand(root, name), e, null, name);
    }
  }

  private static int wrongUsage(ParameterException fault) {
    CommandLine command = fault.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    command
        .getErr()
        .println(name + ": " + fault.getMessage() + "  (" + name + " --help tells more)");
    return WRONG_USAGE;
  }

  private static int failed(Exception failure, PrintWriter err) throws Exception {
    if (failure instanceof UncheckedIOException e) {
      // A disk or a right, and not a mistake of ours: both sentences say which.
      err.println("wattstick: " + e.getMessage() + ": " + String.valueOf(e.getCause()));
      return FAILED;
    }
    List<Class<? extends Exception>> told =
        List.of(
            CliFailure.class, ClientException.class, BadDataException.class, ResultException.class);
    if (told.stream().noneMatch(kind -> kind.isInstance(failure))) {
      throw failure;
    }
    err.println("wattstick: " + failure.getMessage());
    return FAILED;
  }
}
