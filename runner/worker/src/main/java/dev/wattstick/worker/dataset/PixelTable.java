package dev.wattstick.worker.dataset;

import dev.wattstick.record.Half;
import dev.wattstick.record.InputSpec;
import dev.wattstick.record.TensorFacts;
import java.nio.ByteBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tensor element for each of the 256 values of a pixel, for each channel; computed once, as
 * {@link InputSpec} says.
 */
final class PixelTable {
  private static final int VALUES = 256;

  private final Element element;
  private final double[][] byChannel;

  private PixelTable(Element element, double[][] byChannel) {
    this.element = element;
    this.byChannel = byChannel;
  }

  /** Types of input that a picture can become. */
  enum Element {
    FLOAT32(false, 0, 0),
    FLOAT16(false, 0, 0),
    UINT8(true, 0, 255),
    INT8(true, -128, 127);

    private final boolean quantized;
    private final int smallest;
    private final int largest;

    Element(boolean quantized, int smallest, int largest) {
      this.quantized = quantized;
      this.smallest = smallest;
      this.largest = largest;
    }

    static @Nullable Element of(String type) {
      return switch (type) {
        case "float32" -> FLOAT32;
        case "float16" -> FLOAT16;
        case "uint8" -> UINT8;
        case "int8" -> INT8;
        default -> null;
      };
    }

    private double quantize(double real, InputSpec.Quantization quantization) {
      double q = Math.rint(real / quantization.scale()) + quantization.zeroPoint();
      return Math.max(smallest, Math.min(largest, q));
    }
  }

  /**
   * @param faults receives why there is no table
   * @return null when there is a fault
   */
  static @Nullable PixelTable of(
      InputSpec spec, TensorFacts tensor, int channels, List<String> faults) {
    Element element = Element.of(tensor.type());
    InputSpec.Quantization quantization =
        tensor.quantization() == null ? spec.quantization() : tensor.quantization();
    int before = faults.size();
    if (element == null) {
      faults.add(
          "the model's input is of type "
              + tensor.type()
              + "; a picture can become float32, float16, uint8 or int8");
    } else if (element.quantized && quantization == null) {
      faults.add(
          "the model's input is of type "
              + tensor.type()
              + ", but neither the engine nor the catalog tells its scale and zero point");
    }
    judge("mean", spec.mean(), channels, faults);
    judge("std", spec.std(), channels, faults);
    if (spec.std().contains(0.0)) {
      faults.add("std of the model's input is 0");
    }
    if (faults.size() > before || element == null) {
      return null;
    }
    return new PixelTable(element, tables(spec, element, quantization, channels));
  }

  private static void judge(String name, List<Double> values, int channels, List<String> faults) {
    if (values.size() != 1 && values.size() != channels) {
      faults.add(
          name
              + " of the model's input has "
              + values.size()
              + " values for "
              + channels
              + " channels");
    }
  }

  private static double[][] tables(
      InputSpec spec,
      Element element,
      InputSpec.@Nullable Quantization quantization,
      int channels) {
    double[][] tables = new double[channels][VALUES];
    for (int c = 0; c < channels; c++) {
      double mean = spec.mean().get(spec.mean().size() == 1 ? 0 : c);
      double std = spec.std().get(spec.std().size() == 1 ? 0 : c);
      for (int value = 0; value < VALUES; value++) {
        double real = (value - mean) / std;
        tables[c][value] =
            element.quantized && quantization != null ? element.quantize(real, quantization) : real;
      }
    }
    return tables;
  }

  /** Writes the element of one pixel at the buffer's position. */
  void put(int channel, int value, ByteBuffer into) {
    double number = byChannel[channel][value];
    switch (element) {
      case FLOAT32 -> into.putFloat((float) number);
      case FLOAT16 -> into.putShort(Half.bits((float) number));
      case UINT8, INT8 -> into.put((byte) (int) number);
    }
  }
}
