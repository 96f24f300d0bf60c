package dev.wattstick.cli.command;

import dev.wattstick.cli.CliFailure;
import dev.wattstick.cli.Installation;
import dev.wattstick.cli.OptionCheck;
import dev.wattstick.cli.python.PythonEnvironment;
import dev.wattstick.cli.service.RunningService;
import dev.wattstick.cli.service.Services;
import dev.wattstick.cli.text.ProgressLine;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Opens the notebooks. */
@Command(
    name = "notebook",
    description = {
      "Opens the notebooks in JupyterLab.",
      "Java notebooks, with a service to measure with; Ctrl-C ends both."
    },
    mixinStandardHelpOptions = true)
public final class NotebookCommand implements Callable<Integer>, OptionCheck {
  @Option(
      names = "--port",
      defaultValue = "8890",
      description =
          "Port of JupyterLab; the next free one if it is taken (default: ${DEFAULT-VALUE}).")
  private int port;

  @Option(names = "--no-browser", description = "Print the address instead of opening a browser.")
  private boolean noBrowser;

  @Option(
      names = "--home",
      paramLabel = "DIR",
      description = "Where jobs and runs are kept (default: databases/live).")
  private @Nullable Path home;

  @Override
  public List<String> faults() {
    return new OptionFaults().port(port).list();
  }

  @Override
  public Integer call() {
    Installation installation = Installation.current();
    ProgressLine progress = ProgressLine.onStderr();
    PythonEnvironment python = PythonEnvironment.of(installation, progress);
    python
        .ensure(PythonEnvironment.Part.NOTEBOOKS)
        .ifPresent(
            why -> {
              throw new CliFailure(why + ". Try again with ./wattstick setup notebooks");
            });
    python.ensureOrSay(PythonEnvironment.Part.OPENVINO);
    Path chosen = home == null ? installation.defaultHome() : home.toAbsolutePath();
    JupyterLab lab = new JupyterLab(installation, chosen, python.python(), port, !noBrowser);
    progress.show("wattstick: starting the service …");
    try (Services.Session session = Services.findOrStart(installation, chosen)) {
      URI service = session.process() == null ? running(chosen) : session.process().url();
      progress.note(
          "wattstick: measuring at "
              + service
              + "; Ctrl-C ends the notebooks and what they started");
      return lab.runInForeground(service);
    }
  }

  private static URI running(Path home) {
    return RunningService.find(home)
        .orElseThrow(() -> new CliFailure("the service on " + home + " has just ended; try again"));
  }
}
