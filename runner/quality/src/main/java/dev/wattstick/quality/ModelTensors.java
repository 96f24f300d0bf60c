package dev.wattstick.quality;

import dev.wattstick.record.TensorFacts;
import java.util.List;

/**
 * The tensors of a loaded model. The inputs say how large a picture is in them, which boxes and
 * masks refer to.
 *
 * @param batch samples a query
 */
public record ModelTensors(List<TensorFacts> inputs, List<TensorFacts> outputs, int batch) {}
