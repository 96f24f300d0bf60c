package dev.wattstick.cli.command;

import dev.wattstick.cli.Installation;
import dev.wattstick.cli.OptionCheck;
import dev.wattstick.cli.python.PythonEnvironment;
import dev.wattstick.cli.service.ServiceProcess;
import dev.wattstick.cli.service.Services;
import dev.wattstick.cli.text.ProgressLine;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Serves the REST API until it is stopped. */
@Command(
    name = "serve",
    description = "Serves the REST API until it is stopped.",
    mixinStandardHelpOptions = true)
public final class ServeCommand implements Callable<Integer>, OptionCheck {
  /** Where it listens unless told otherwise. */
  static final int PORT = 8888;

  @Option(
      names = "--port",
      defaultValue = "" + PORT,
      description = "Port to listen on; 0 for any free one (default: ${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--host",
      defaultValue = "127.0.0.1",
      description = "Address to listen on (default: ${DEFAULT-VALUE}).")
  private String host = "127.0.0.1";

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
    PythonEnvironment.of(installation, ProgressLine.onStderr())
        .ensureOrSay(PythonEnvironment.Part.OPENVINO);
    Path chosen = home == null ? installation.defaultHome() : home;
    Services.awaitLookup(chosen);
    return ServiceProcess.runInForeground(
        installation, chosen, port, Map.of("quarkus.http.host", host));
  }
}
