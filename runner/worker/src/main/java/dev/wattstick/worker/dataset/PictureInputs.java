package dev.wattstick.worker.dataset;

import dev.wattstick.record.InputSpec;
import dev.wattstick.record.TensorFacts;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes pictures of a dataset inputs of one model. A picture of exactly the model's size is used
 * unchanged; any other is cropped to the model's aspect from its middle and resized as {@link
 * Resampling} says. Then its channels are made the model's, and its values as {@link InputSpec}
 * says.
 */
public final class PictureInputs {
  private final Dataset dataset;
  private final InputGeometry geometry;
  private final PixelTable table;

  private PictureInputs(Dataset dataset, InputGeometry geometry, PixelTable table) {
    this.dataset = dataset;
    this.geometry = geometry;
    this.table = table;
  }

  /**
   * @param spec null when the catalog does not have it
   * @param inputs of the model
   * @throws DatasetException with all reasons why the pictures cannot become the model's input
   */
  public static PictureInputs of(
      Dataset dataset, @Nullable InputSpec spec, List<TensorFacts> inputs) {
    List<String> faults = new ArrayList<>();
    if (spec == null) {
      faults.add("the catalog does not say how a picture becomes the model's input");
    }
    if (inputs.size() != 1) {
      faults.add("the model has " + inputs.size() + " inputs, a picture can only be the only one");
    }
    if (spec == null || !faults.isEmpty()) {
      throw new DatasetException(dataset.name(), faults);
    }
    InputGeometry.Fit fit = InputGeometry.of(spec, inputs.get(0));
    if (fit.fault() != null) {
      faults.add(fit.fault());
    }
    InputGeometry geometry = fit.geometry();
    int channels = geometry == null ? spec.channels().equals("GRAY") ? 1 : 3 : geometry.channels();
    PixelTable table = PixelTable.of(spec, inputs.get(0), channels, faults);
    if (geometry == null || table == null) {
      throw new DatasetException(dataset.name(), faults);
    }
    return new PictureInputs(dataset, geometry, table);
  }

  public Dataset dataset() {
    return dataset;
  }

  /** PictureFiles a query. */
  public int batch() {
    return geometry.batch();
  }

  /**
   * Fills a whole batch.
   *
   * @param first index of the first sample; after the last one it goes on with the first of all
   * @param into of exactly the tensor's size; its position and limit stay
   * @throws DatasetException when a picture cannot be decoded
   */
  public void fillBatch(int first, ByteBuffer into) {
    ByteBuffer target = into.duplicate().order(into.order());
    List<String> faults = new ArrayList<>();
    for (int i = 0; i < geometry.batch(); i++) {
      Dataset.Sample sample = dataset.samples().get((first + i) % dataset.samples().size());
      try {
        put(pixels(sample), target);
      } catch (IOException e) {
        faults.add(sample.picture() + " cannot be decoded (" + e.getMessage() + ")");
      }
    }
    if (!faults.isEmpty()) {
      throw new DatasetException(dataset.name(), faults);
    }
  }

  private Pixels pixels(Dataset.Sample sample) throws IOException {
    Pixels pixels = PictureFiles.read(sample.picture());
    if (pixels.width() != geometry.width() || pixels.height() != geometry.height()) {
      pixels =
          Resampling.resize(
              pixels.croppedTo(geometry.width(), geometry.height()),
              geometry.width(),
              geometry.height());
    }
    return pixels.withChannels(geometry.channels());
  }

  private void put(Pixels pixels, ByteBuffer target) {
    if (geometry.channelsLast()) {
      for (int at = 0; at < geometry.elements(); at++) {
        table.put(at % geometry.channels(), pixels.values()[at] & 0xff, target);
      }
    } else {
      for (int c = 0; c < geometry.channels(); c++) {
        for (int at = c; at < geometry.elements(); at += geometry.channels()) {
          table.put(c, pixels.values()[at] & 0xff, target);
        }
      }
    }
  }
}
