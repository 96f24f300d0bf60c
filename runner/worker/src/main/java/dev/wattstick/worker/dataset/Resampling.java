package dev.wattstick.worker.dataset;

/**
 * Resizes pictures with a triangle filter that widens with the reduction: bilinear interpolation
 * when it enlarges, an average over the covered area when it reduces. The numbers are those of
 * Pillow's {@code resize(size, BILINEAR)} to within 1.
 */
final class Resampling {

  private Resampling() {}

  static Pixels resize(Pixels from, int width, int height) {
    return vertically(horizontally(from, width), height);
  }

  private static Pixels horizontally(Pixels from, int width) {
    if (from.width() == width) {
      return from;
    }
    int channels = from.channels();
    byte[] values = new byte[width * from.height() * channels];
    for (int x = 0; x < width; x++) {
      Weights weights = Weights.of(x, from.width(), width);
      for (int y = 0; y < from.height(); y++) {
        for (int c = 0; c < channels; c++) {
          double sum = 0;
          for (int i = 0; i < weights.values.length; i++) {
            sum += weights.values[i] * from.value(weights.first + i, y, c);
          }
          values[(y * width + x) * channels + c] = rounded(sum);
        }
      }
    }
    return new Pixels(width, from.height(), channels, values);
  }

  private static Pixels vertically(Pixels from, int height) {
    if (from.height() == height) {
      return from;
    }
    int channels = from.channels();
    byte[] values = new byte[from.width() * height * channels];
    for (int y = 0; y < height; y++) {
      Weights weights = Weights.of(y, from.height(), height);
      for (int x = 0; x < from.width(); x++) {
        for (int c = 0; c < channels; c++) {
          double sum = 0;
          for (int i = 0; i < weights.values.length; i++) {
            sum += weights.values[i] * from.value(x, weights.first + i, c);
          }
          values[(y * from.width() + x) * channels + c] = rounded(sum);
        }
      }
    }
    return new Pixels(from.width(), height, channels, values);
  }

  private static byte rounded(double value) {
    return (byte) Math.max(0, Math.min(255, (int) Math.floor(value + 0.5)));
  }

  /** How much each source pixel, from {@code first} on, counts for one target pixel. */
  private static final class Weights {
    final int first;
    final double[] values;

    private Weights(int first, double[] values) {
      this.first = first;
      this.values = values;
    }

    static Weights of(int target, int sourceSize, int targetSize) {
      double scale = (double) sourceSize / targetSize;
      double radius = Math.max(1, scale);
      double centre = (target + 0.5) * scale;
      int first = (int) Math.max(0, centre - radius + 0.5);
      int end = (int) Math.min(sourceSize, centre + radius + 0.5);
      double[] values = new double[end - first];
      double sum = 0;
      for (int i = 0; i < values.length; i++) {
        double distance = Math.abs(first + i - centre + 0.5) / radius;
        values[i] = Math.max(0, 1 - distance);
        sum += values[i];
      }
      for (int i = 0; i < values.length; i++) {
        values[i] /= sum;
      }
      return new Weights(first, values);
    }
  }
}
