package dev.wattstick.worker.engine;

import dev.wattstick.record.ElementType;
import dev.wattstick.record.Execution.OpenInput;
import dev.wattstick.record.FailureKind;
import dev.wattstick.record.InputShape;
import dev.wattstick.worker.engine.EngineProvider.LoadOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The rule for dimensions that a file leaves open, the same for every engine. What somebody asks
 * for, or the shape of a given array, is taken where the file allows it. Otherwise the first
 * dimension is the batch, when it is open in every input, and any other takes the lower bound that
 * the file states; a dimension without bounds elsewhere is refused: an engine that runs a model
 * with a guessed height or length measures nothing, or corrupts its own memory.
 */
public final class InputShapes {
  private final String file;
  private final List<Declared> declared;
  private final LoadOptions options;
  private final List<@Nullable List<Long>> asked;

  private InputShapes(String file, List<Declared> declared, LoadOptions options) {
    this.file = file;
    this.declared = declared;
    this.options = options;
    asked = asked();
  }

  /**
   * One input as the file declares it.
   *
   * @param shape null where even the rank is open
   */
  public record Declared(String name, ElementType type, @Nullable List<Dimension> shape) {

    boolean isOpen() {
      return shape == null || !shape.stream().allMatch(Dimension::isFixed);
    }

    /** For example {@code [?, 224, 224, 3]}. */
    String shapeText() {
      return shape == null
          ? "of open rank"
          : shape.stream().map(Dimension::toString).collect(Collectors.joining(", ", "[", "]"));
    }

    /** For example {@code input 0 "image" [?, 224, 224, 3] of float32}. */
    private String describe(int index) {
      return "input " + index + " \"" + name + "\" " + shapeText() + " of " + type.id();
    }

    private boolean allows(List<Long> wanted) {
      return shape == null
          || shape.size() == wanted.size()
              && IntStream.range(0, wanted.size())
                  .allMatch(i -> shape.get(i).allows(wanted.get(i)));
    }

    private boolean hasOpenBatch() {
      return shape != null && !shape.isEmpty() && !shape.get(0).isFixed();
    }
  }

  /**
   * The shapes to run with, and which of them were open.
   *
   * @param open the inputs that the file leaves open, with what they became
   */
  public record Fixed(List<List<Long>> shapes, List<OpenInput> open) {}

  /**
   * Fixes the shapes.
   *
   * @param file for messages
   * @param options what was asked for
   * @throws EngineException {@code INPUT_REFUSED} when a shape that was asked for is not allowed;
   *     {@code DYNAMIC_SHAPE} when more is open than can be filled in; {@code MODEL_REFUSED} when a
   *     dimension is negative or a tensor larger than 2 GiB
   */
  public static Fixed fix(String file, List<Declared> declared, LoadOptions options) {
    return new InputShapes(file, declared, options).fix();
  }

  /** Whether the shapes hold the batch that was asked for. */
  public static boolean haveBatch(List<List<Long>> shapes, LoadOptions options) {
    return options.batchSize() <= 1
        || shapes.stream()
            .allMatch(shape -> !shape.isEmpty() && shape.get(0) == options.batchSize());
  }

  /** The refusal of a batch that the file does not allow. */
  public static EngineException batchRefused(
      String file, List<Declared> declared, LoadOptions options, String reason) {
    return new EngineException(
        FailureKind.MODEL_REFUSED,
        file
            + " cannot run with batch size "
            + options.batchSize()
            + ": "
            + reason
            + " ("
            + describe(declared)
            + "); use batch size 1, or export the model with that batch");
  }

  private Fixed fix() {
    List<List<Long>> shapes = new ArrayList<>();
    List<OpenInput> open = new ArrayList<>();
    for (int i = 0; i < declared.size(); i++) {
      Declared input = declared.get(i);
      List<Long> given = given(i);
      List<Long> shape = given == null ? filledIn(input) : given;
      shapes.add(shape);
      if (input.isOpen()) {
        boolean guessed = given == null && isGuessed(input);
        open.add(new OpenInput(input.name(), input.shapeText(), shape, guessed));
      }
    }
    requireSizes(shapes);
    return new Fixed(List.copyOf(shapes), List.copyOf(open));
  }

  /** A batch above 1 was asked for; whatever else is filled in was not. */
  private boolean isGuessed(Declared input) {
    return options.batchSize() <= 1
        || input.shape() == null
        || !input.shape().stream().skip(1).allMatch(Dimension::isFixed);
  }

  /** What was asked for, or the shape of the given array where the file leaves it open. */
  private @Nullable List<Long> given(int index) {
    List<Long> wanted = asked.get(index);
    if (wanted == null && declared.get(index).isOpen() && index < options.arrays().size()) {
      wanted = options.arrays().get(index);
    }
    if (wanted != null && !declared.get(index).allows(wanted)) {
      throw refused(
          "it cannot have the shape " + wanted + ", which the file does not allow",
          "change only what the file leaves open, or export the model with that shape");
    }
    return wanted;
  }

  /** By name, or else by place; null for an input that none was asked for. */
  private List<@Nullable List<Long>> asked() {
    List<@Nullable List<Long>> found = new ArrayList<>();
    declared.forEach(input -> found.add(null));
    List<InputShape> shapes = options.shapes();
    for (int i = 0; i < shapes.size(); i++) {
      int index = shapes.get(i).input() == null ? i : indexOf(shapes.get(i).input());
      if (index < 0 || index >= declared.size()) {
        throw refused(
            "it has no input for the shape " + shapes.get(i),
            "name its inputs, or give as many shapes as it has");
      }
      found.set(index, shapes.get(i).shape());
    }
    return found;
  }

  private int indexOf(@Nullable String name) {
    return declared.stream().map(Declared::name).toList().indexOf(name);
  }

  private List<Long> filledIn(Declared input) {
    List<Dimension> dimensions = input.shape();
    if (dimensions == null) {
      throw notFixed();
    }
    List<Long> shape = new ArrayList<>();
    for (int i = 0; i < dimensions.size(); i++) {
      Dimension dimension = dimensions.get(i);
      if (dimension.isFixed()) {
        shape.add(dimension.least());
      } else if (i == 0
          && (dimension.hasLeast() || declared.stream().allMatch(Declared::hasOpenBatch))) {
        shape.add(batch(dimension));
      } else if (dimension.hasLeast()) {
        shape.add(dimension.least());
      } else {
        throw notFixed();
      }
    }
    return List.copyOf(shape);
  }

  private long batch(Dimension dimension) {
    long batch = options.batchSize();
    if (dimension.allows(batch)) {
      return batch;
    }
    if (batch > 1) {
      throw batchRefused(file, declared, options, "the file allows " + dimension);
    }
    return dimension.least();
  }

  private EngineException notFixed() {
    return new EngineException(
        FailureKind.DYNAMIC_SHAPE,
        file
            + " has inputs without a fixed shape ("
            + describe(declared)
            + "): only the first dimension is filled in, as the batch, and only when it is open in"
            + " every input; give the shapes (--shape), or export the model with fixed input"
            + " shapes");
  }

  private void requireSizes(List<List<Long>> shapes) {
    for (int i = 0; i < shapes.size(); i++) {
      boolean negative = shapes.get(i).stream().anyMatch(dimension -> dimension < 0);
      if (negative || declared.get(i).type().bytesOf(shapes.get(i)) == null) {
        throw new EngineException(
            FailureKind.MODEL_REFUSED,
            file
                + " cannot run: "
                + declared.get(i).describe(i)
                + " becomes "
                + shapes.get(i)
                + (negative ? ", which has a negative dimension" : ", which is more than 2 GiB")
                + "; export the model with a usable input shape");
      }
    }
  }

  private EngineException refused(String what, String advice) {
    return new EngineException(
        FailureKind.INPUT_REFUSED,
        file + " cannot run: " + what + " (" + describe(declared) + "); " + advice);
  }

  private static String describe(List<Declared> declared) {
    return IntStream.range(0, declared.size())
        .mapToObj(i -> declared.get(i).describe(i))
        .collect(Collectors.joining("; "));
  }
}
