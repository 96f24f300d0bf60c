package dev.wattstick.worker.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.wattstick.record.DeviceId;
import dev.wattstick.record.ElementType;
import dev.wattstick.record.Execution.OpenInput;
import dev.wattstick.record.FailureKind;
import dev.wattstick.record.InputShape;
import dev.wattstick.worker.engine.EngineProvider.LoadOptions;
import dev.wattstick.worker.engine.InputShapes.Declared;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class InputShapesTest {
  private static final Dimension OPEN = Dimension.of(-1);
  private static final Dimension FOUR = Dimension.of(4);

  @Test
  void leavesFixedShapesAlone() {
    InputShapes.Fixed fixed = fix(options(8), input("x", Dimension.of(1), FOUR));
    assertThat(fixed.shapes()).containsExactly(List.of(1L, 4L));
    assertThat(fixed.open()).isEmpty();
  }

  @Test
  void takesTheLowerBoundWhereTheBatchIsBelowIt() {
    InputShapes.Fixed fixed = fix(options(1), input("x", new Dimension(4, 8), FOUR));
    assertThat(fixed.shapes()).containsExactly(List.of(4L, 4L));
    assertThat(fixed.open())
        .containsExactly(new OpenInput("x", "[4..8, 4]", List.of(4L, 4L), true));
  }

  @Test
  void takesABatchWithinTheBounds() {
    InputShapes.Fixed fixed = fix(options(6), input("x", new Dimension(4, 8), FOUR));
    assertThat(fixed.open())
        .containsExactly(new OpenInput("x", "[4..8, 4]", List.of(6L, 4L), false));
  }

  @Test
  void refusesABatchOutsideOfTheBounds() {
    EngineException refusal = refusal(options(9), input("x", new Dimension(4, 8), FOUR));
    assertThat(refusal.kind()).isEqualTo(FailureKind.MODEL_REFUSED);
    assertThat(refusal).hasMessageContainingAll("batch size 9", "4..8");
  }

  @Test
  void takesTheLowerBoundOfAnyOtherDimension() {
    InputShapes.Fixed fixed =
        fix(options(2), input("x", OPEN, new Dimension(16, -1), new Dimension(3, 5)));
    assertThat(fixed.shapes()).containsExactly(List.of(2L, 16L, 3L));
    assertThat(fixed.open().get(0).declared()).isEqualTo("[?, 16.., 3..5]");
  }

  @Test
  void doesNotGuessADimensionOfWhichTheFileStatesNoLowerBound() {
    EngineException refusal =
        refusal(options(1), input("x", Dimension.of(1), new Dimension(0, 448)));
    assertThat(refusal.kind()).isEqualTo(FailureKind.DYNAMIC_SHAPE);
    assertThat(refusal).hasMessageContainingAll("[1, ..448]", "--shape");
  }

  @Test
  void takesTheShapesOfArraysWhereTheFileIsOpen() {
    LoadOptions arrays =
        new LoadOptions(
            DeviceId.CPU, 1, 1, List.of(), List.of(List.of(7L, 9L), List.of(3L, 4L)), null);
    InputShapes.Fixed fixed =
        fix(arrays, input("x", OPEN, OPEN), input("fixed", Dimension.of(1), FOUR));
    assertThat(fixed.shapes()).containsExactly(List.of(7L, 9L), List.of(1L, 4L));
    assertThat(fixed.open()).containsExactly(new OpenInput("x", "[?, ?]", List.of(7L, 9L), false));
  }

  @Test
  void takesShapesByNameOrInOrder() {
    Declared a = input("a", OPEN, OPEN);
    Declared b = new Declared("b", ElementType.FLOAT32, null);
    assertThat(fix(shapes("b[5],a[1,2]"), a, b).shapes())
        .containsExactly(List.of(1L, 2L), List.of(5L));
    assertThat(fix(shapes("[1,2],[5]"), a, b).shapes())
        .containsExactly(List.of(1L, 2L), List.of(5L));
  }

  @Test
  void refusesMoreShapesThanInputsAndOthersThanTheFileAllows() {
    Declared bounded = input("x", new Dimension(4, 8), FOUR);
    for (String text : List.of("[4,4],[1]", "y[4,4]", "3,4", "9,4", "4,5", "4")) {
      EngineException refusal = refusal(shapes(text), bounded);
      assertThat(refusal.kind()).as(text).isEqualTo(FailureKind.INPUT_REFUSED);
      assertThat(refusal).hasMessageContaining("[4..8, 4]");
    }
  }

  @Test
  void allowsADimensionOfZero() {
    assertThat(fix(shapes("0,4"), input("x", OPEN, FOUR)).shapes())
        .containsExactly(List.of(0L, 4L));
  }

  private static LoadOptions options(int batchSize) {
    return new LoadOptions(DeviceId.CPU, batchSize, 1);
  }

  private static LoadOptions shapes(String text) {
    return new LoadOptions(DeviceId.CPU, 1, 1, InputShape.parse(text), List.of(), null);
  }

  private static Declared input(String name, Dimension... dimensions) {
    return new Declared(name, ElementType.FLOAT32, Arrays.asList(dimensions));
  }

  private static InputShapes.Fixed fix(LoadOptions options, Declared... inputs) {
    return InputShapes.fix("m.xml", Arrays.asList(inputs), options);
  }

  private static EngineException refusal(LoadOptions options, Declared... inputs) {
    return catchThrowableOfType(EngineException.class, () -> fix(options, inputs));
  }
}
