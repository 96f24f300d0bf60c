package dev.wattstick.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a picture becomes a model's input: {@code (pixel - mean) / std} for each channel, with pixels
 * 0..255; for a quantised input then {@code clamp(roundHalfEven(x / scale) + zeroPoint)}.
 *
 * @param layout {@code NHWC} or {@code NCHW}
 * @param channels {@code RGB} or {@code GRAY}
 * @param mean one value, or one a channel
 * @param std one value, or one a channel
 * @param quantization of the input tensor where the engine does not say it; null for float inputs
 */
public record InputSpec(
    String layout,
    String channels,
    List<Double> mean,
    List<Double> std,
    @Nullable Quantization quantization) {

  /** {@code real = (q - zeroPoint) * scale}. */
  public record Quantization(double scale, int zeroPoint) {}
}
