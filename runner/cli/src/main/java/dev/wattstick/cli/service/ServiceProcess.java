package dev.wattstick.cli.service;

import dev.wattstick.cli.CliFailure;
import dev.wattstick.cli.Installation;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** A service that this command started, and that ends with it. */
public final class ServiceProcess implements AutoCloseable {
  private static final Duration START_LIMIT = Duration.ofSeconds(60);

  /**
   * The service's largest heap, which {@code WATTSTICK_SERVICE_HEAP} overrides: twice what the
   * largest import took that the caps allow.
   */
  private static final String HEAP = "768m";

  /** In the home: no name that somebody's own file has. */
  private static final String LOG = "wattstick-service.log";

  /** What the service and its libraries write is its owner's; Java itself has no umask. */
  private static final List<String> OWNER_ONLY =
      List.of("/bin/sh", "-c", "umask 077 && exec \"$0\" \"$@\"");

  private static final FileAttribute<Set<PosixFilePermission>> OWNERS_FOLDER =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
  private static final FileAttribute<Set<PosixFilePermission>> OWNERS_FILE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private final Process process;
  private final Path home;
  private final LastWords lastWords;
  private final Thread stopAtExit;

  private ServiceProcess(Process process, Path home) {
    this.process = process;
    this.home = home;
    this.lastWords = new LastWords(process.getErrorStream());
    this.stopAtExit = new Thread(() -> stop(process), "stop-service");
    Runtime.getRuntime().addShutdownHook(stopAtExit);
  }

  /** With the service's own settings. */
  public static ServiceProcess start(Installation installation, Path home, int port) {
    return start(installation, home, port, Map.of());
  }

  /**
   * Starts a service and waits until it answers; what it logs goes to {@code wattstick-service.log}
   * in its home.
   *
   * @param port 0 for any free one
   * @param settings of the service, by name
   * @throws CliFailure when it does not come up, with the sentence it said why
   */
  public static ServiceProcess start(
      Installation installation, Path home, int port, Map<String, String> settings) {
    try {
      Process process =
          builder(installation, home, port, settings).redirectOutput(log(home)).start();
      ServiceProcess service = new ServiceProcess(process, home);
      service.awaitReady();
      return service;
    } catch (IOException e) {
      throw new CliFailure("cannot start the service in " + home + ": " + e.getMessage(), e);
    }
  }

  /**
   * Runs a service in the foreground, on this terminal, until it ends; the answer is its exit code.
   */
  public static int runInForeground(
      Installation installation, Path home, int port, Map<String, String> settings) {
    try {
      Process process = builder(installation, home, port, settings).inheritIO().start();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process), "stop-service"));
      return process.waitFor();
    } catch (IOException e) {
      throw new CliFailure("cannot start the service: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 1;
    }
  }

  /** A home that cannot be written has no log; the service itself says what is wrong with it. */
  private static ProcessBuilder.Redirect log(Path home) {
    try {
      if (!Files.isDirectory(home)) {
        Files.createDirectories(home, OWNERS_FOLDER);
      }
      Path log = home.resolve(LOG);
      Files.deleteIfExists(log);
      Files.createFile(log, OWNERS_FILE);
      return ProcessBuilder.Redirect.to(log.toFile());
    } catch (IOException e) {
      return ProcessBuilder.Redirect.DISCARD;
    }
  }

  private static ProcessBuilder builder(
      Installation installation, Path home, int port, Map<String, String> settings) {
    if (!Files.exists(installation.serviceJar())) {
      throw new CliFailure(
          "the service is not built: "
              + installation.serviceJar()
              + " is missing; run ./wattstick from the checkout");
    }
    List<String> command = new ArrayList<>(OWNER_ONLY);
    command.addAll(
        List.of(
            installation.java().toString(),
            "-Xmx" + heap(System.getenv()),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:-UsePerfData",
            "-Djava.awt.headless=true",
            "-Dwattstick.root=" + installation.root(),
            "-Dwattstick.home=" + home.toAbsolutePath(),
            "-Dwattstick.parent-pid=" + ProcessHandle.current().pid(),
            "-Dquarkus.http.port=" + port));
    settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
    command.addAll(List.of("-jar", installation.serviceJar().toString()));
    return new ProcessBuilder(command).directory(installation.root().toFile());
  }

  /**
   * @throws CliFailure when it is not what the JVM takes
   */
  static String heap(Map<String, String> environment) {
    String chosen = environment.getOrDefault("WATTSTICK_SERVICE_HEAP", "");
    if (!chosen.isBlank() && !chosen.matches("\\d{1,7}[kmgKMG]")) {
      throw new CliFailure(
          "WATTSTICK_SERVICE_HEAP is '" + chosen + "': give it a size such as 768m or 2g");
    }
    return chosen.isBlank() ? HEAP : chosen;
  }

  private void awaitReady() {
    long deadline = System.nanoTime() + START_LIMIT.toNanos();
    try {
      while (RunningService.find(home).isEmpty()) {
        if (process.waitFor(50, TimeUnit.MILLISECONDS)) {
          throw new CliFailure("the service did not start: " + reason());
        }
        if (System.nanoTime() > deadline) {
          close();
          throw new CliFailure(
              "the service was not ready after "
                  + START_LIMIT.toSeconds()
                  + " s; its log is "
                  + home.resolve(LOG));
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      close();
      throw new CliFailure("interrupted while the service was starting", e);
    }
  }

  /** The service says in one sentence what keeps it from starting; we pass that on. */
  private String reason() throws InterruptedException {
    String sentence = lastWords.await();
    return sentence.isEmpty() ? "it said nothing; exit code " + process.exitValue() : sentence;
  }

  /** Where it listens. */
  public URI url() {
    return RunningService.find(home)
        .orElseThrow(() -> new CliFailure("the service ended; its log is " + home.resolve(LOG)));
  }

  /** Waits until the service ends, which somebody else brings about. */
  public void await() throws InterruptedException {
    process.waitFor();
  }

  @Override
  public void close() {
    stop(process);
    try {
      Runtime.getRuntime().removeShutdownHook(stopAtExit);
    } catch (IllegalStateException e) {
      return; // this process is going down already, and its hook has run
    }
  }

  private static void stop(Process process) {
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
