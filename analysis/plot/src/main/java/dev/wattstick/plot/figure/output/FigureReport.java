package dev.wattstick.plot.figure.output;

import java.nio.file.Path;
import java.util.List;

/** What became of each figure, in order. */
public record FigureReport(List<Result> results) {

  public FigureReport {
    results = List.copyOf(results);
  }

  /** Of one figure. */
  public sealed interface Result {
    String name();
  }

  /** It was written. */
  public record Written(String name, List<Path> files) implements Result {}

  /**
   * There is nothing that it could show.
   *
   * @param reason in a sentence
   */
  public record Skipped(String name, String reason) implements Result {}
}
