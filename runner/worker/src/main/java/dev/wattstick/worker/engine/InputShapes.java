package dev.wattstick.worker.engine;

import dev.wattstick.record.FailureKind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The rule for open dimensions, the same for every engine. Only a batch is ever filled in: the
 * first dimension, open in every input, with nothing else open. An engine that runs a model with a
 * guessed height or length measures nothing, or corrupts its own memory.
 */
public final class InputShapes {

  private InputShapes() {}

  /**
   * One input as the file declares it.
   *
   * @param shape -1 where a dimension is open; null where even the rank is
   */
  public record Declared(String name, ElementType type, @Nullable List<Long> shape) {

    /** For example {@code input 0 "image" [?, 224, 224, 3] of float32}. */
    private String describe(int index) {
      String dimensions =
          shape == null
              ? "of open rank"
              : shape.stream()
                  .map(dimension -> dimension < 0 ? "?" : dimension.toString())
                  .collect(Collectors.joining(", ", "[", "]"));
      return "input " + index + " \"" + name + "\" " + dimensions + " of " + type.id();
    }

    private boolean open() {
      return shape == null || shape.stream().anyMatch(dimension -> dimension < 0);
    }

    private boolean openBatchOnly() {
      return shape != null
          && !shape.isEmpty()
          && shape.get(0) < 0
          && shape.stream().filter(dimension -> dimension < 0).count() == 1;
    }
  }

  /**
   * The shapes to run with.
   *
   * @param file for messages
   * @param batchSize as in {@link EngineProvider.LoadOptions}
   * @throws EngineException {@code DYNAMIC_SHAPE} when more than a batch is open; {@code
   *     MODEL_REFUSED} when a dimension is zero or a tensor larger than 2 GiB
   */
  public static List<List<Long>> fix(String file, List<Declared> declared, int batchSize) {
    List<List<Long>> shapes = new ArrayList<>();
    for (Declared input : declared) {
      List<Long> shape = new ArrayList<>();
      if (input.open()) {
        requireBatchOnly(file, declared, batchSize);
      }
      if (input.shape() != null) {
        shape.addAll(input.shape());
      }
      if (input.open()) {
        shape.set(0, (long) batchSize);
      }
      shapes.add(List.copyOf(shape));
    }
    requireSizes(file, declared, shapes);
    return shapes;
  }

  /** Whether the shapes hold the batch that was asked for. */
  public static boolean haveBatch(List<List<Long>> shapes, int batchSize) {
    return batchSize <= 1
        || shapes.stream().allMatch(shape -> !shape.isEmpty() && shape.get(0) == batchSize);
  }

  /** The refusal of a batch that the file does not allow. */
  public static EngineException batchRefused(
      String file, List<Declared> declared, int batchSize, String reason) {
    return new EngineException(
        FailureKind.MODEL_REFUSED,
        file
            + " cannot run with batch size "
            + batchSize
            + ": "
            + reason
            + " ("
            + describe(declared)
            + "); use batch size 1, or export the model with that batch");
  }

  private static void requireBatchOnly(String file, List<Declared> declared, int batchSize) {
    if (batchSize == EngineProvider.LoadOptions.AS_IN_FILE
        || !declared.stream().allMatch(Declared::openBatchOnly)) {
      throw new EngineException(
          FailureKind.DYNAMIC_SHAPE,
          file
              + " has inputs without a fixed shape ("
              + describe(declared)
              + "): only the first dimension may be open, as the batch, and then in every input;"
              + " export the model with fixed input shapes");
    }
  }

  private static void requireSizes(String file, List<Declared> declared, List<List<Long>> shapes) {
    for (int i = 0; i < shapes.size(); i++) {
      boolean empty = shapes.get(i).stream().anyMatch(dimension -> dimension <= 0);
      if (empty || declared.get(i).type().bytesOf(shapes.get(i)) == null) {
        throw new EngineException(
            FailureKind.MODEL_REFUSED,
            file
                + " cannot run: "
                + declared.get(i).describe(i)
                + " becomes "
                + shapes.get(i)
                + (empty ? ", which has no element" : ", which is more than 2 GiB")
                + "; export the model with a usable input shape");
      }
    }
  }

  private static String describe(List<Declared> declared) {
    return IntStream.range(0, declared.size())
        .mapToObj(i -> declared.get(i).describe(i))
        .collect(Collectors.joining("; "));
  }
}
