package dev.wattstick.worker.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Starts {@link DamagedModelMain}, again after each crash. */
public final class DamagedModels {
  private static final long TIMEOUT_SECONDS = 120;

  private DamagedModels() {}

  /** The outcome of each seed: {@code ran}, {@code refused KIND}, {@code crashed}, or a defect. */
  public static List<String> outcomes(String engine, String format, Path model, int seeds)
      throws IOException, InterruptedException {
    List<String> outcomes = new ArrayList<>();
    while (outcomes.size() < seeds) {
      Path log = model.resolveSibling("outcomes.txt");
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:-CreateCoredumpOnCrash",
                  "-XX:ErrorFile=" + model.resolveSibling("crash.txt"),
                  "-Dwattstick.root=" + System.getProperty("wattstick.root", ""),
                  "-cp",
                  System.getProperty("java.class.path"),
                  DamagedModelMain.class.getName(),
                  engine,
                  format,
                  model.toString(),
                  Integer.toString(outcomes.size()),
                  Integer.toString(seeds - 1))
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      assertThat(process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)).as("ends").isTrue();
      String printed = Files.readString(log);
      int before = outcomes.size();
      printed
          .lines()
          .filter(line -> line.matches("\\d+ (ran|refused|DEFECT).*"))
          .forEach(line -> outcomes.add(line.split(" ", 2)[1]));
      if (process.exitValue() != 0) {
        outcomes.add("crashed");
        System.out.println("seed " + (outcomes.size() - 1) + " crashed the child process");
      }
      assertThat(outcomes.size()).as("progress: " + printed).isGreaterThan(before);
    }
    return outcomes;
  }
}
