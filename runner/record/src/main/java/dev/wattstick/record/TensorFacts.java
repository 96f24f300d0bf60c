package dev.wattstick.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One input or output of a model.
 *
 * @param name as the file has it; may be empty
 * @param type numpy's name: {@code float32}, {@code float16}, {@code int8}, {@code uint8}, {@code
 *     int32}, {@code int64}, {@code bool}, …
 * @param shape all dimensions fixed; with a 0 there are no elements; empty for a scalar
 * @param quantization null for tensors that are not quantised or where the engine does not say
 */
public record TensorFacts(
    String name, String type, List<Long> shape, InputSpec.@Nullable Quantization quantization) {}
