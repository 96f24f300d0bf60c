package dev.wattstick.record;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a model was executed: what a number depends on besides the file and the plan.
 *
 * @param inputData the data of the timed queries
 * @param signature the file's name of the graph that ran; null where the file names none
 * @param otherSignatures the file's further signatures, which did not run
 * @param openInputs the inputs whose shapes the file leaves open, with the shapes that they had
 * @param state null when the model keeps none between queries
 */
public record Execution(
    InputData inputData,
    @Nullable String signature,
    List<String> otherSignatures,
    List<OpenInput> openInputs,
    @Nullable State state) {

  /**
   * Where the inputs of the timed queries came from.
   *
   * @param dataset its name, for {@link Source#DATASET}
   * @param seed for {@link Source#RANDOM}
   * @param files for {@link Source#FILES}, one an input, in the model's order
   */
  public record InputData(
      Source source, @Nullable String dataset, @Nullable Long seed, List<InputFile> files) {

    public static InputData ofDataset(String name) {
      return new InputData(Source.DATASET, name, null, List.of());
    }

    public static InputData ofFiles(List<InputFile> files) {
      return new InputData(Source.FILES, null, null, files);
    }

    public static InputData random(long seed) {
      return new InputData(Source.RANDOM, null, seed, List.of());
    }
  }

  /** A kind of inputs. */
  public enum Source {
    /** Pictures of the dataset that quality is evaluated on. */
    DATASET,
    /** Arrays that somebody gave. */
    FILES,
    /** Made up from a fixed seed. */
    RANDOM;

    @JsonValue
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * An input that the file does not fix the shape of.
   *
   * @param input its name; may be empty
   * @param declared what the file says, for example {@code [?, 224, 224, 3]} or {@code [4..8, 4]}
   * @param used the shape that it had
   * @param guessed false when the shape was asked for or is that of a given array
   */
  public record OpenInput(String input, String declared, List<Long> used, boolean guessed) {}

  /** What happens between two queries to what the model remembers. */
  public enum State {
    /** Reset before each query, outside of what is timed. */
    RESET,
    /** Carried over from query to query: the engine cannot reset it. */
    CARRIED;

    @JsonValue
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
