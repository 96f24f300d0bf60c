package dev.wattstick.analysis.pickle;

import dev.wattstick.analysis.frame.BadDataException;
import dev.wattstick.analysis.frame.Frame;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Pandas tables in Python pickles: {@code DataFrame.to_pickle} and {@code pandas.read_pickle}. */
public final class PandasPickle {

  private PandasPickle() {}

  /**
   * Reads the one table of a pickle file.
   *
   * @throws BadPickleException when it is damaged, too large, asks for a class or opcode that is
   *     not allowed, or is no table; the message names the file
   * @throws UncheckedIOException when the file cannot be read
   */
  public static Frame read(Path file) {
    try {
      if (Files.size(file) > Limits.DEFAULT.bytes()) {
        throw new BadPickleException(
            file
                + ": it has "
                + Files.size(file)
                + " bytes, more than "
                + Limits.DEFAULT.bytes()
                + "; split the table.");
      }
      return read(Files.readAllBytes(file), file.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads the one table of a pickle.
   *
   * @param source what the bytes are, for messages
   * @throws BadPickleException as {@link #read(Path)}
   */
  public static Frame read(byte[] pickle, String source) {
    return read(pickle, source, Limits.DEFAULT);
  }

  /**
   * A pickle that {@code pandas.read_pickle} opens as this table, whatever its version. A missing
   * number or text is NaN there.
   */
  public static byte[] write(Frame frame) {
    try {
      return PandasPickler.pickle(frame);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Frame read(byte[] pickle, String source, Limits limits) {
    try {
      Object loaded = new GuardedUnpickler(pickle, limits).load();
      if (loaded instanceof PandasTable table) {
        return table.frame(pickle.length);
      }
      throw new BadPickleException(
          "it holds a "
              + GuardedUnpickler.typeName(loaded)
              + " where a pandas table is needed; save the"
              + " DataFrame itself.");
    } catch (BadDataException e) {
      // Ours, or the Frame's: it refuses two columns of one name.
      throw new BadPickleException("Pickle " + source + " is refused: " + e.getMessage(), e);
    }
  }
}
