package dev.wattstick.analysis.intake;

import dev.wattstick.analysis.pickle.PandasPickle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Unmerged results, kept as they were found: a pickle each under its own name, as the study keeps
 * them, in a folder numbered by their order, which decides how means are summed.
 */
public final class ResultFolder {
  private static final String ENDING = ".pkl";

  private ResultFolder() {}

  /**
   * Writes result sets below a folder that does not exist yet.
   *
   * @throws IOException when the disk does not take them; a part may be there then
   */
  public static void write(List<ResultSet> results, Path folder) throws IOException {
    Files.createDirectories(folder);
    for (int i = 0; i < results.size(); i++) {
      Path own = folder.resolve(String.format(Locale.ROOT, "%04d", i));
      Files.createDirectory(own);
      ResultSet set = results.get(i);
      Files.write(own.resolve(set.name() + ENDING), PandasPickle.write(set.runs()));
    }
  }

  /**
   * Reads what {@link #write} wrote; nothing where there is no such folder.
   *
   * @throws dev.wattstick.analysis.frame.BadDataException when a file is damaged
   */
  public static List<ResultSet> read(Path folder) {
    List<ResultSet> results = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      for (Path own : children(folder)) {
        for (Path file : children(own)) {
          String name = String.valueOf(file.getFileName());
          String bare = name.substring(0, name.length() - ENDING.length());
          results.add(new ResultSet(bare, PandasPickle.read(file)));
        }
      }
    }
    return results;
  }

  private static List<Path> children(Path folder) {
    try (Stream<Path> children = Files.list(folder)) {
      return children.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The folder " + folder + " could not be read", e);
    }
  }
}
