package dev.wattstick.worker.engine;

import dev.wattstick.record.FailureKind;
import dev.wattstick.record.TensorFacts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rule for outputs whose shapes an inference decides: it must decide the same each time. */
public final class OutputShapes {

  private OutputShapes() {}

  /**
   * @param before null when no inference has decided yet
   * @throws EngineException {@code DYNAMIC_SHAPE} when they differ
   */
  public static void requireSame(
      String file, @Nullable List<TensorFacts> before, List<TensorFacts> now) {
    if (before != null && !shapes(before).equals(shapes(now))) {
      throw new EngineException(
          FailureKind.DYNAMIC_SHAPE,
          file
              + " gives outputs whose shapes depend on the input's values (before "
              + shapes(before)
              + ", now "
              + shapes(now)
              + "): it cannot be measured on changing inputs; give one set of inputs (--input), or"
              + " export it with fixed output shapes");
    }
  }

  private static List<List<Long>> shapes(List<TensorFacts> outputs) {
    return outputs.stream().map(TensorFacts::shape).toList();
  }
}
