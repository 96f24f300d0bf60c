package dev.wattstick.service.probe;

import dev.wattstick.record.Sha256;
import dev.wattstick.record.files.Folders;
import dev.wattstick.record.link.WorkerCommand;
import dev.wattstick.record.link.WorkerMemory;
import dev.wattstick.service.settings.Settings;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The worker's program on this disk: {@code wattstick-worker.jar} and {@code lib/*.jar} in one
 * folder.
 *
 * @param root of the project, below which the worker looks for engines that were installed there
 * @param variables names of this process's environment that it gets beside the usual few
 * @param memoryBytes that it may hold; null for the usual limit
 */
@Singleton
public record WorkerProgram(
    Path folder,
    Path root,
    List<String> jvmOptions,
    List<String> variables,
    @Nullable Long memoryBytes) {

  @Inject
  WorkerProgram(Settings settings) {
    this(
        settings.worker(),
        settings.root(),
        settings.workerOptions(),
        settings.workerEnvironment().orElse(List.of()),
        settings.workerMemory().map(MemorySize::asLongValue).orElse(null));
  }

  private static final String MAIN_CLASS = "dev.wattstick.worker.WorkerMain";

  public Path jar() {
    return folder.resolve("wattstick-worker.jar");
  }

  /**
   * How to start it.
   *
   * @throws ProbeException when it is not there
   */
  WorkerCommand command() {
    if (!Files.isRegularFile(jar())) {
      throw missing(null);
    }
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    List<String> options = new ArrayList<>(jvmOptions);
    options.add("-Dwattstick.root=" + root);
    return new WorkerCommand(java, classPath(), options, MAIN_CLASS, environment());
  }

  /** How much memory it may hold. */
  WorkerMemory memory() {
    return new WorkerMemory(WorkerMemory.usual().proc(), memoryBytes);
  }

  private Map<String, String> environment() {
    Map<String, String> chosen = new TreeMap<>(System.getenv());
    chosen.keySet().retainAll(variables);
    return chosen;
  }

  /**
   * SHA-256 of the worker's jar.
   *
   * @throws ProbeException when it is not there
   */
  public String sha256() {
    try {
      return Sha256.of(jar());
    } catch (IOException e) {
      throw missing(e);
    }
  }

  private ProbeException missing(@Nullable Throwable cause) {
    return new ProbeException(
        "there is no worker at "
            + jar()
            + "; build it with mvn package, or name its folder with wattstick.worker",
        cause);
  }

  private List<Path> classPath() {
    List<Path> jars = new ArrayList<>();
    jars.add(jar());
    Path lib = folder.resolve("lib");
    try {
      if (Files.isDirectory(lib)) {
        Folders.children(lib).stream()
            .filter(jar -> jar.toString().endsWith(".jar"))
            .forEach(jars::add);
      }
    } catch (IOException e) {
      throw new ProbeException("The worker's libraries in " + lib + " cannot be listed.", e);
    }
    return jars;
  }
}
