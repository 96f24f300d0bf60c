package dev.wattstick.cli;

import dev.wattstick.record.link.WorkerCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Where the parts of a built checkout lie.
 *
 * @param root the checkout
 */
public record Installation(Path root) {

  /** From the system property {@code wattstick.root}, which the launcher sets. */
  public static Installation current() {
    return new Installation(Path.of(System.getProperty("wattstick.root", "")).toAbsolutePath());
  }

  public Path serviceJar() {
    return root.resolve("runner/service/target/quarkus-app/quarkus-run.jar");
  }

  public Path workerFolder() {
    return root.resolve("runner/worker/target/worker");
  }

  public Path models() {
    return root.resolve("models");
  }

  /** Where jobs and runs are kept: {@code WATTSTICK_HOME}, else {@code databases/live}. */
  public Path defaultHome() {
    String home = System.getenv("WATTSTICK_HOME");
    return home == null || home.isBlank()
        ? root.resolve("databases/live")
        : Path.of(home).toAbsolutePath();
  }

  /** Ignored by git: build state, the Python environment, the demo's home. */
  public Path state() {
    return root.resolve(".wattstick");
  }

  /** What local workers printed before they failed. */
  Path logs() {
    return state().resolve("logs");
  }

  public Path virtualEnvironment() {
    return state().resolve("venv");
  }

  public Path java() {
    return Path.of(System.getProperty("java.home"), "bin", "java");
  }

  /**
   * How to start a worker of this installation.
   *
   * @throws CliFailure when it is not built
   */
  public WorkerCommand workerCommand() {
    List<Path> classPath = new ArrayList<>(List.of(workerFolder().resolve("wattstick-worker.jar")));
    try (Stream<Path> libraries = Files.list(workerFolder().resolve("lib"))) {
      libraries.sorted().forEach(classPath::add);
    } catch (IOException e) {
      throw new CliFailure(
          "the worker is not built: "
              + workerFolder()
              + " cannot be read; run ./wattstick from the checkout",
          e);
    }
    return new WorkerCommand(
        java(),
        classPath,
        List.of(
            "-XX:+UseSerialGC",
            "-XX:-UsePerfData",
            "-Djava.awt.headless=true",
            "-Dwattstick.root=" + root),
        "dev.wattstick.worker.WorkerMain",
        Map.of());
  }
}
