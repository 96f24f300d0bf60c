package dev.wattstick.worker;

import dev.wattstick.record.link.WorkerCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The worker as it is packaged, with the options that the service should start it with. */
final class PackagedWorker {
  private static final Path FOLDER = Path.of("target", "worker").toAbsolutePath();
  private static final List<String> JVM_OPTIONS =
      List.of("-Xmx1g", "-XX:+UseSerialGC", "-XX:-UsePerfData", "-Xshare:auto");

  private PackagedWorker() {}

  static WorkerCommand command() {
    return command("dev.wattstick.worker.WorkerMain", jars(), Map.of());
  }

  /** Another main class, from the tests' classes, on the same class path. */
  static WorkerCommand withMain(Class<?> main, Map<String, String> environment) {
    List<Path> classPath = new ArrayList<>(jars());
    classPath.add(Path.of("target", "test-classes").toAbsolutePath());
    return command(main.getName(), classPath, environment);
  }

  private static WorkerCommand command(
      String mainClass, List<Path> classPath, Map<String, String> environment) {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    return new WorkerCommand(java, classPath, JVM_OPTIONS, mainClass, environment);
  }

  private static List<Path> jars() {
    try (Stream<Path> lib = Files.list(FOLDER.resolve("lib"))) {
      return Stream.concat(Stream.of(FOLDER.resolve("wattstick-worker.jar")), lib.sorted())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the worker is not packaged", e);
    }
  }
}
