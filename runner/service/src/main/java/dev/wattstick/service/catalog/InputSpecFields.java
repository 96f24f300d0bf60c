package dev.wattstick.service.catalog;

import dev.wattstick.record.InputSpec;
import dev.wattstick.service.fault.Fields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads how a picture becomes a model's input. */
final class InputSpecFields {
  private InputSpecFields() {}

  /** Null when there is none, and, with faults, when it is wrong. */
  static @Nullable InputSpec read(@Nullable Fields fields) {
    if (fields == null) {
      return null;
    }
    String layout = oneOf(fields, "layout", List.of("NHWC", "NCHW"));
    String channels = oneOf(fields, "channels", List.of("RGB", "GRAY"));
    List<Double> mean = perChannel(fields, "mean", channels);
    List<Double> std = perChannel(fields, "std", channels);
    if (std != null && std.contains(0.0)) {
      fields.faults().add(fields.pointer("std"), "must not be 0");
      return null;
    }
    Fields quantization = fields.object("quantization");
    InputSpec.Quantization quantized = quantization == null ? null : quantization(quantization);
    fields.refuseOthers();
    return layout == null || channels == null || mean == null || std == null
        ? null
        : new InputSpec(layout, channels, mean, std, quantized);
  }

  private static InputSpec.@Nullable Quantization quantization(Fields fields) {
    Double scale = fields.number("scale");
    Integer zeroPoint = fields.smallInteger("zeroPoint", -32768, 65535);
    fields.refuseOthers();
    if (scale == null || zeroPoint == null || scale <= 0) {
      fields.faults().add(fields.pointer(), "needs a scale above 0 and a zeroPoint");
      return null;
    }
    return new InputSpec.Quantization(scale, zeroPoint);
  }

  private static @Nullable String oneOf(Fields fields, String name, List<String> known) {
    String value = fields.requiredText(name);
    if (value != null && !known.contains(value)) {
      fields.faults().unknown(fields.pointer(name), name, value, known);
      return null;
    }
    return value;
  }

  private static @Nullable List<Double> perChannel(
      Fields fields, String name, @Nullable String channels) {
    List<Double> values = fields.numbers(name);
    if (values == null) {
      if (!fields.faults().at(fields.pointer(name))) {
        fields.faults().add(fields.pointer(name), "is required");
      }
      return null;
    }
    int perChannel = "RGB".equals(channels) ? 3 : 1;
    if (values.size() != 1 && values.size() != perChannel) {
      fields
          .faults()
          .add(fields.pointer(name), "needs 1 or " + perChannel + " numbers, has " + values.size());
      return null;
    }
    return values;
  }
}
