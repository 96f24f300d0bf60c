package dev.wattstick.worker.engine;

import dev.wattstick.record.Execution;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was decided about a model when it was loaded; see {@link Execution}.
 *
 * @param signature null where the file names none
 * @param state null when the model keeps none between queries
 */
public record ModelSetup(
    @Nullable String signature,
    List<String> otherSignatures,
    List<Execution.OpenInput> openInputs,
    Execution.@Nullable State state) {

  /** Of a model with fixed shapes, one graph and no state. */
  public static final ModelSetup PLAIN = new ModelSetup(null, List.of(), List.of(), null);

  /** Of a file whose format knows no signatures. */
  public static ModelSetup of(
      List<Execution.OpenInput> openInputs, Execution.@Nullable State state) {
    return new ModelSetup(null, List.of(), openInputs, state);
  }
}
