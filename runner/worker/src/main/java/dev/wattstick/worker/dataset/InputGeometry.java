package dev.wattstick.worker.dataset;

import dev.wattstick.record.InputSpec;
import dev.wattstick.record.TensorFacts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the pictures of a batch lie in an input tensor.
 *
 * @param channelsLast true for NHWC, false for NCHW
 */
record InputGeometry(int batch, int height, int width, int channels, boolean channelsLast) {

  /** The geometry, or a sentence that says why a picture does not fit. */
  record Fit(@Nullable InputGeometry geometry, @Nullable String fault) {}

  static Fit of(InputSpec spec, TensorFacts tensor) {
    boolean channelsLast = spec.layout().equals("NHWC");
    if (!channelsLast && !spec.layout().equals("NCHW")) {
      return fault("layout " + spec.layout() + " is not NHWC or NCHW");
    }
    int channels = spec.channels().equals("RGB") ? 3 : spec.channels().equals("GRAY") ? 1 : 0;
    if (channels == 0) {
      return fault("channels " + spec.channels() + " are not RGB or GRAY");
    }
    List<Long> shape = tensor.shape();
    // A gray picture may come without the dimension of its one channel.
    boolean flat = shape.size() == 3 && channels == 1;
    if (shape.size() != 4 && !flat) {
      return fault("the model's input has shape " + shape + ", not one of a batch of pictures");
    }
    long found = flat ? 1 : shape.get(channelsLast ? 3 : 1);
    if (found != channels) {
      return fault(
          "the model's input of shape "
              + shape
              + " has "
              + found
              + " channels where layout "
              + spec.layout()
              + " puts them, "
              + spec.channels()
              + " has "
              + channels);
    }
    int row = flat || channelsLast ? 1 : 2;
    return new Fit(
        new InputGeometry(
            shape.get(0).intValue(),
            shape.get(row).intValue(),
            shape.get(row + 1).intValue(),
            channels,
            channelsLast),
        null);
  }

  /** Elements of one picture. */
  int elements() {
    return height * width * channels;
  }

  private static Fit fault(String fault) {
    return new Fit(null, fault);
  }
}
