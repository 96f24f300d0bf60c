package dev.wattstick.analysis.merge;

import dev.wattstick.analysis.intake.ResultSet;
import dev.wattstick.analysis.pickle.PandasPickle;
import dev.wattstick.testing.Published;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The study's result pickles, sorted by name. */
final class PublishedResults {

  private PublishedResults() {}

  static List<ResultSet> all() {
    try (Stream<Path> files = Files.list(Published.folder().resolve("result_databases"))) {
      return files.sorted().map(PublishedResults::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ResultSet read(Path file) {
    return new ResultSet(
        file.getFileName().toString().replace(".pkl", ""), PandasPickle.read(file));
  }
}
