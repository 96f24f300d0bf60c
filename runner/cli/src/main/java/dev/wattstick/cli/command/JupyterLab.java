package dev.wattstick.cli.command;

import dev.wattstick.cli.CliFailure;
import dev.wattstick.cli.Installation;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * JupyterLab with the project's notebooks and kernel.
 *
 * @param home where the service keeps jobs and runs
 * @param python of the environment that has it
 * @param port to begin with
 * @param browser whether to open one
 */
record JupyterLab(Installation installation, Path home, Path python, int port, boolean browser) {
  private static final String FIRST = "00_quickstart.ipynb";

  List<String> command() {
    List<String> command =
        new ArrayList<>(
            List.of(
                python.toString(),
                "-m",
                "jupyterlab",
                "--port=" + port,
                "--ServerApp.root_dir=" + notebooks(),
                "--LabApp.default_url=/lab/tree/" + FIRST,
                // Else the first Ctrl-C would only ask whether it was meant.
                "-y"));
    if (!browser) {
      command.add("--no-browser");
    }
    if ("root".equals(System.getProperty("user.name"))) {
      // Jupyter refuses without it; it listens on loopback and asks for its token.
      command.add("--allow-root");
    }
    return command;
  }

  /** What kernels need to find the project, its Java and the service. */
  Map<String, String> variables(URI service) {
    String path = System.getenv("JUPYTER_PATH");
    String own = notebooks().resolve("jupyter").toString();
    return Map.of(
        "JUPYTER_PATH", path == null || path.isBlank() ? own : own + ":" + path,
        "JAVA_HOME", System.getProperty("java.home"),
        "WATTSTICK_HOME", home.toString(),
        "WATTSTICK_ROOT", installation.root().toString(),
        "WATTSTICK_URL", service.toString());
  }

  private Path notebooks() {
    return installation.root().resolve("notebooks");
  }

  /** Runs on this terminal until it ends, which stopping this process brings about. */
  int runInForeground(URI service) {
    ProcessBuilder builder = new ProcessBuilder(command()).inheritIO();
    builder.environment().putAll(variables(service));
    try {
      Process process = builder.start();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process), "stop-jupyter"));
      return process.waitFor();
    } catch (IOException e) {
      throw new CliFailure("cannot start JupyterLab: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 1;
    }
  }

  /** It ends its kernels before itself. */
  private static void stop(Process process) {
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
