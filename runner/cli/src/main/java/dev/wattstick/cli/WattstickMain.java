package dev.wattstick.cli;

import dev.wattstick.analysis.frame.BadDataException;
import dev.wattstick.analysis.rating.RatingException;
import dev.wattstick.analysis.statistics.StatisticsException;
import dev.wattstick.cli.command.CorrelationsCommand;
import dev.wattstick.cli.command.DemoCommand;
import dev.wattstick.cli.command.DoctorCommand;
import dev.wattstick.cli.command.FiguresCommand;
import dev.wattstick.cli.command.ImportCommand;
import dev.wattstick.cli.command.InferCommand;
import dev.wattstick.cli.command.LabelCommand;
import dev.wattstick.cli.command.MergeCommand;
import dev.wattstick.cli.command.NotebookCommand;
import dev.wattstick.cli.command.RateCommand;
import dev.wattstick.cli.command.ReindexCommand;
import dev.wattstick.cli.command.RunCommand;
import dev.wattstick.cli.command.ServeCommand;
import dev.wattstick.cli.command.SetupCommand;
import dev.wattstick.cli.command.StatisticsCommand;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The entry point: which commands there are, and what their exit codes mean. */
@Command(
    name = "wattstick",
    description =
        "Measures how fast, how accurately and at what energy cost neural networks run on edge accelerators.",
    mixinStandardHelpOptions = true,
    versionProvider = WattstickMain.Version.class,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the work is done",
      "1:the work failed; one sentence on stderr says why",
      "2:wrong usage"
    },
    subcommands = {
      DemoCommand.class,
      ServeCommand.class,
      DoctorCommand.class,
      RunCommand.class,
      InferCommand.class,
      ImportCommand.class,
      MergeCommand.class,
      RateCommand.class,
      CorrelationsCommand.class,
      StatisticsCommand.class,
      FiguresCommand.class,
      LabelCommand.class,
      NotebookCommand.class,
      ReindexCommand.class,
      SetupCommand.class
    })
public final class WattstickMain implements Runnable {
  @Spec private CommandSpec spec;

  public static void main(String[] arguments) {
    System.exit(execute(arguments));
  }

  static int execute(String... arguments) {
    return new CommandLine(new WattstickMain())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(
            (failure, command, parsed) -> report(failure, command.getErr()))
        .execute(arguments);
  }

  private static int report(Exception failure, PrintWriter err) throws Exception {
    if (failure instanceof UncheckedIOException e) {
      // A disk or a right, and not a mistake of ours: both sentences say which.
      err.println("wattstick: " + e.getMessage() + ": " + String.valueOf(e.getCause()));
      return 1;
    }
    boolean told =
        failure instanceof CliFailure
            || failure instanceof BadDataException
            || failure instanceof RatingException
            || failure instanceof StatisticsException;
    if (!told) {
      throw failure;
    }
    err.println("wattstick: " + failure.getMessage());
    return 1;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is missing");
  }

  /** From the jar's manifest. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = WattstickMain.class.getPackage().getImplementationVersion();
      return new String[] {"wattstick " + (version == null ? "(not packaged)" : version)};
    }
  }
}
