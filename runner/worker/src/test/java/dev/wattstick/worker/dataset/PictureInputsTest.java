package dev.wattstick.worker.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.wattstick.quality.Evaluators;
import dev.wattstick.record.Half;
import dev.wattstick.record.InputSpec;
import dev.wattstick.record.TensorFacts;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureInputsTest {
  private static final InputSpec GRAY = spec("NHWC", "GRAY", 0.0, 1.0, null);
  private static final InputSpec.Quantization HALVES = new InputSpec.Quantization(0.5, 10);

  @TempDir Path folder;
  private Dataset dataset;

  @BeforeEach
  void writeDataset() throws IOException {
    BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, 0x0a141e);
    image.setRGB(1, 0, 0x28323c);
    new DatasetFolder(folder)
        .picture("images/rgb.png", image, "png", 0)
        .gray("images/gray.png", 2, 1, 200, 1)
        .gray("images/large.png", 9, 3, 100, 1);
    dataset = Dataset.open(folder, Evaluators.standard());
  }

  @Test
  void channelsLastAndNormalised() {
    ByteBuffer buffer =
        filled(spec("NHWC", "RGB", 10.0, 10.0, null), tensor("float32", null, 1, 1, 2, 3), 0);
    assertThat(floats(buffer)).containsExactly(0, 1, 2, 3, 4, 5);
  }

  @Test
  void channelsFirstWithAMeanForEach() {
    InputSpec spec =
        new InputSpec("NCHW", "RGB", List.of(0.0, 10.0, 20.0), List.of(1.0, 2.0, 4.0), null);
    assertThat(floats(filled(spec, tensor("float32", null, 1, 3, 1, 2), 0)))
        .containsExactly(10, 40, 5, 20, 2.5f, 10);
  }

  @Test
  void aBatchGoesOnWithTheFirstSample() {
    ByteBuffer buffer = filled(GRAY, tensor("float32", null, 2, 1, 2, 1), 2);
    // The large gray one is cropped and resized; the first is (10, 20, 30), (40, 50, 60) as luma.
    assertThat(floats(buffer)).containsExactly(100, 100, 18, 48);
  }

  @Test
  void aGrayInputMayHaveNoChannelDimension() {
    assertThat(floats(filled(GRAY, tensor("float32", null, 1, 1, 2), 1))).containsExactly(200, 200);
  }

  @Test
  void quantisedByTheTensorElseByTheCatalog() {
    InputSpec halved = spec("NHWC", "GRAY", 0.0, 2.0, HALVES);
    TensorFacts own = tensor("uint8", new InputSpec.Quantization(2, 1), 1, 1, 2, 1);
    // 200 / 2 = 100; by the tensor 100 / 2 + 1, by the catalog 100 / 0.5 + 10
    assertThat(filled(halved, own, 1).get(0)).isEqualTo((byte) 51);
    assertThat(filled(halved, tensor("uint8", null, 1, 1, 2, 1), 1).get(0) & 0xff).isEqualTo(210);
  }

  @Test
  void quantisingClampsAndRoundsHalvesToEven() throws IOException {
    new DatasetFolder(folder)
        .gray("images/1.png", 1, 1, 1, 0)
        .gray("images/3.png", 1, 1, 3, 0)
        .gray("images/255.png", 1, 1, 255, 0);
    dataset = Dataset.open(folder, Evaluators.standard());
    InputSpec spec = spec("NHWC", "GRAY", 0.0, 1.0, new InputSpec.Quantization(2, -128));
    TensorFacts three = tensor("int8", null, 3, 1, 1, 1);
    ByteBuffer buffer = filled(spec, three, 0);
    assertThat(buffer).isEqualTo(ByteBuffer.wrap(new byte[] {-128, -126, 0}));
    InputSpec steep = spec("NHWC", "GRAY", 0.0, 1.0, new InputSpec.Quantization(0.1, 0));
    assertThat(filled(steep, three, 0).get(2)).isEqualTo((byte) 127);
  }

  @Test
  void halfPrecision() {
    ByteBuffer buffer = filled(GRAY, tensor("float16", null, 1, 1, 2, 1), 1);
    assertThat(Half.value(buffer.getShort(0))).isEqualTo(200);
  }

  @Test
  void quantisedWithoutScaleIsRefused() {
    assertThat(faults(GRAY, tensor("uint8", null, 1, 1, 2, 1)))
        .singleElement()
        .asString()
        .contains("scale and zero point");
  }

  @Test
  void tellsAllMisfits() {
    InputSpec spec = new InputSpec("NCHW", "RGB", List.of(1.0, 2.0), List.of(0.0), null);
    assertThat(faults(spec, tensor("int32", null, 1, 1, 2, 3)))
        .anyMatch(fault -> fault.contains("has 1 channels"))
        .anyMatch(fault -> fault.contains("int32"))
        .anyMatch(fault -> fault.contains("mean of the model's input has 2 values"))
        .anyMatch(fault -> fault.contains("std of the model's input is 0"))
        .hasSize(4);
  }

  @Test
  void wordsAndShapesThatMeanNothingAreRefused() {
    TensorFacts tensor = tensor("float32", null, 1, 1, 2, 1);
    assertThat(faults(spec("HWC", "GRAY", 0.0, 1.0, null), tensor))
        .anyMatch(f -> f.contains("HWC"));
    assertThat(faults(spec("NHWC", "BGR", 0.0, 1.0, null), tensor))
        .anyMatch(f -> f.contains("BGR"));
    assertThat(faults(GRAY, tensor("float32", null, 1, 2))).anyMatch(f -> f.contains("[1, 2]"));
    assertThat(faults(null, tensor)).anyMatch(f -> f.contains("catalog does not say"));
    assertThatThrownBy(() -> PictureInputs.of(dataset, GRAY, List.of(tensor, tensor)))
        .hasMessageContaining("2 inputs");
  }

  @Test
  void aPictureThatBreaksLaterIsNamed() throws IOException {
    Path broken = folder.resolve("images/rgb.png");
    byte[] bytes = Files.readAllBytes(broken);
    Files.write(broken, java.util.Arrays.copyOf(bytes, 45));
    assertThatThrownBy(() -> filled(GRAY, tensor("float32", null, 1, 1, 2, 1), 0))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("rgb.png cannot be decoded");
  }

  private List<String> faults(@Nullable InputSpec spec, TensorFacts tensor) {
    return catchThrowableOfType(
            DatasetException.class, () -> PictureInputs.of(dataset, spec, List.of(tensor)))
        .faults();
  }

  private ByteBuffer filled(InputSpec spec, TensorFacts tensor, int first) {
    int bytes = tensor.type().equals("float32") ? 4 : tensor.type().equals("float16") ? 2 : 1;
    for (long dimension : tensor.shape()) {
      bytes *= (int) dimension;
    }
    ByteBuffer buffer = ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder());
    PictureInputs.of(dataset, spec, List.of(tensor)).fillBatch(first, buffer);
    assertThat(buffer.remaining()).isEqualTo(bytes);
    return buffer;
  }

  private static float[] floats(ByteBuffer buffer) {
    float[] floats = new float[buffer.capacity() / 4];
    buffer.asFloatBuffer().get(floats);
    return floats;
  }

  private static InputSpec spec(
      String layout,
      String channels,
      double mean,
      double std,
      InputSpec.@Nullable Quantization quantization) {
    return new InputSpec(layout, channels, List.of(mean), List.of(std), quantization);
  }

  private static TensorFacts tensor(
      String type, InputSpec.@Nullable Quantization quantization, long... shape) {
    return new TensorFacts(
        "image", type, java.util.Arrays.stream(shape).boxed().toList(), quantization);
  }
}
