package dev.wattstick.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.wattstick.cli.command.CancelCommand;
import dev.wattstick.cli.command.CompletionCommand;
import dev.wattstick.cli.command.CorrelationsCommand;
import dev.wattstick.cli.command.DeleteCommand;
import dev.wattstick.cli.command.DemoCommand;
import dev.wattstick.cli.command.DevicesCommand;
import dev.wattstick.cli.command.DoctorCommand;
import dev.wattstick.cli.command.FiguresCommand;
import dev.wattstick.cli.command.ImportCommand;
import dev.wattstick.cli.command.InferCommand;
import dev.wattstick.cli.command.JobsCommand;
import dev.wattstick.cli.command.LabelCommand;
import dev.wattstick.cli.command.MergeCommand;
import dev.wattstick.cli.command.ModelsCommand;
import dev.wattstick.cli.command.NotebookCommand;
import dev.wattstick.cli.command.RateCommand;
import dev.wattstick.cli.command.ReindexCommand;
import dev.wattstick.cli.command.RunCommand;
import dev.wattstick.cli.command.RunsCommand;
import dev.wattstick.cli.command.ServeCommand;
import dev.wattstick.cli.command.SetupCommand;
import dev.wattstick.cli.command.StatisticsCommand;
import dev.wattstick.cli.command.WaitCommand;
import dev.wattstick.cli.text.Printable;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The entry point: which commands there are, and what their exit codes mean. */
@Command(
    name = "wattstick",
    description =
        "Measures how fast, how accurately and at what energy cost neural networks run on edge"
            + " accelerators.",
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
      ModelsCommand.class,
      DevicesCommand.class,
      JobsCommand.class,
      RunsCommand.class,
      WaitCommand.class,
      CancelCommand.class,
      DeleteCommand.class,
      ImportCommand.class,
      MergeCommand.class,
      RateCommand.class,
      CorrelationsCommand.class,
      StatisticsCommand.class,
      FiguresCommand.class,
      LabelCommand.class,
      NotebookCommand.class,
      ReindexCommand.class,
      SetupCommand.class,
      CompletionCommand.class,
      CommandLine.HelpCommand.class
    })
public final class WattstickMain implements Runnable {
  @Spec private CommandSpec spec;

  public static void main(String[] arguments) {
    StandardOutput output = StandardOutput.ofProcess();
    PrintWriter err =
        new PrintWriter(Printable.to(new OutputStreamWriter(System.err, UTF_8)), true);
    // Data for files and other programs is left as it is.
    boolean onTerminal = System.getProperty("wattstick.columns") != null;
    PrintWriter out =
        onTerminal ? new PrintWriter(Printable.to(output.printer()), true) : output.printer();
    System.exit(output.finish(execute(out, err, arguments), err));
  }

  /** Runs a command; its exit code. */
  static int execute(PrintWriter out, PrintWriter err, String... arguments) {
    return CommandTree.of(out, err).execute(arguments);
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getErr());
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
