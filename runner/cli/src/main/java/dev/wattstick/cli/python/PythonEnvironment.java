package dev.wattstick.cli.python;

import dev.wattstick.cli.Installation;
import dev.wattstick.cli.text.ProgressLine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The virtual environment under the project's ignored folders. A part is installed once for each
 * content of its requirements file; a failed attempt is remembered, so that a machine without
 * Python or network is not kept waiting again and again.
 */
public final class PythonEnvironment {

  /** A part of the environment: what it is for people, and its requirements file. */
  public enum Part {
    /**
     * Only the package itself: the wheel holds the native library, its Python needs are not ours.
     */
    OPENVINO("OpenVINO", "runner/worker/openvino.txt", List.of("--no-deps")),
    NOTEBOOKS("Jupyter and the Java kernel", "notebooks/requirements.txt", List.of());

    private final String title;
    private final String requirements;
    private final List<String> options;

    Part(String title, String requirements, List<String> options) {
      this.title = title;
      this.requirements = requirements;
      this.options = options;
    }

    /** For people. */
    public String title() {
      return title;
    }
  }

  private static final Duration LIMIT = Duration.ofMinutes(10);
  private final Path root;
  private final Path folder;
  private final ProgressLine progress;

  /** That of an installation. */
  public static PythonEnvironment of(Installation installation, ProgressLine progress) {
    return new PythonEnvironment(installation.root(), installation.virtualEnvironment(), progress);
  }

  PythonEnvironment(Path root, Path folder, ProgressLine progress) {
    this.root = root;
    this.folder = folder;
    this.progress = progress;
  }

  /**
   * Installs a part unless it is there, or failed before.
   *
   * @return why it is not there, in a sentence; empty when it is
   */
  public Optional<String> ensure(Part part) {
    if (isInstalled(part)) {
      return Optional.empty();
    }
    Path failed = marker(part, "failed");
    try {
      if (Files.exists(failed) && Files.readString(failed).startsWith(requirements(part))) {
        return Optional.of(Files.readString(failed).substring(requirements(part).length()).strip());
      }
    } catch (IOException e) {
      progress.note(
          "wattstick: " + failed + " cannot be read (" + e.getMessage() + "); trying again");
    }
    return install(part);
  }

  /**
   * As {@link #ensure}; a part that cannot be had is reported to the user, who goes on without it.
   */
  public void ensureOrSay(Part part) {
    ensure(part)
        .ifPresent(
            why ->
                progress.note(
                    "wattstick: going on without "
                        + part.title
                        + ": "
                        + why
                        + ". Try again with ./wattstick setup "
                        + part.name().toLowerCase(Locale.ROOT)));
  }

  /** Installs a part, whatever happened before. */
  public Optional<String> install(Part part) {
    Optional<String> problem = attempt(part);
    try {
      Files.createDirectories(folder.getParent());
      Files.deleteIfExists(marker(part, problem.isPresent() ? "installed" : "failed"));
      Files.writeString(
          marker(part, problem.isPresent() ? "failed" : "installed"),
          requirements(part) + problem.orElse(""));
    } catch (IOException e) {
      return Optional.of("cannot write " + marker(part, "installed") + ": " + e.getMessage());
    }
    return problem;
  }

  public boolean isInstalled(Part part) {
    try {
      Path marker = marker(part, "installed");
      return Files.exists(marker) && Files.readString(marker).equals(requirements(part));
    } catch (IOException e) {
      return false;
    }
  }

  public Path python() {
    return folder.resolve("bin/python");
  }

  private Path marker(Part part, String state) {
    return folder.resolveSibling("venv-" + part.name().toLowerCase(Locale.ROOT) + "." + state);
  }

  private String requirements(Part part) {
    try {
      return Files.readString(root.resolve(part.requirements));
    } catch (IOException e) {
      return part.requirements + " is missing";
    }
  }

  private Optional<String> attempt(Part part) {
    String title = part.title + " (" + folder + ")";
    if (!Files.isExecutable(python())) {
      Optional<String> python = systemPython();
      if (python.isEmpty()) {
        return Optional.of(
            "no Python 3.9 or newer with venv was found for "
                + part.title
                + ": install it (Debian: apt install python3-venv)");
      }
      Optional<String> problem =
          step(
              "making a Python environment",
              List.of(python.get(), "-m", "venv", folder.toString()));
      if (problem.isPresent()) {
        return problem;
      }
    }
    List<String> command =
        new java.util.ArrayList<>(
            List.of(
                python().toString(),
                "-m",
                "pip",
                "install",
                "--quiet",
                "--disable-pip-version-check"));
    command.addAll(part.options);
    command.addAll(List.of("-r", root.resolve(part.requirements).toString()));
    return step("installing " + title, command);
  }

  private static Optional<String> systemPython() {
    String check = "import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 9))";
    for (String candidate : List.of("python3", "python")) {
      try {
        Process process =
            new ProcessBuilder(candidate, "-c", check).redirectErrorStream(true).start();
        process.getInputStream().readAllBytes();
        if (process.waitFor() == 0) {
          return Optional.of(candidate);
        }
      } catch (IOException e) {
        continue; // not on the PATH: the next candidate
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private Optional<String> step(String what, List<String> command) {
    progress.note("wattstick: " + what + " …");
    try {
      Path log = Files.createTempFile("wattstick-python", ".log");
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      long started = System.nanoTime();
      while (!process.waitFor(1, TimeUnit.SECONDS)) {
        Duration elapsed = Duration.ofNanos(System.nanoTime() - started);
        progress.show("wattstick: " + what + " … " + elapsed.toSeconds() + " s");
        if (elapsed.compareTo(LIMIT) > 0) {
          process.destroyForcibly();
          return Optional.of(
              what + " took longer than " + LIMIT.toMinutes() + " minutes and was stopped");
        }
      }
      progress.clear();
      String output = Files.readString(log, StandardCharsets.UTF_8).strip();
      Files.delete(log);
      return process.exitValue() == 0
          ? Optional.empty()
          : Optional.of(what + " failed: " + output.substring(output.lastIndexOf('\n') + 1));
    } catch (IOException e) {
      return Optional.of(what + " failed: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of(what + " was interrupted");
    }
  }
}
