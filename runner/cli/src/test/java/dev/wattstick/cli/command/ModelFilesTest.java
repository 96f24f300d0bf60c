package dev.wattstick.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wattstick.cli.CliFailure;
import dev.wattstick.record.ModelFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFilesTest {
  @TempDir private Path folder;

  @Test
  void anIntermediateRepresentationHasItsWeightsBesideIt() throws IOException {
    Path xml = Files.writeString(folder.resolve("net.xml"), "<net/>");
    Files.writeString(folder.resolve("net.bin"), "abc");
    ModelFile file = ModelFiles.describe(xml);
    assertThat(file.format()).isEqualTo("openvino-ir");
    assertThat(file.bytes()).isEqualTo(9);
    assertThat(file.weightsSha256())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assertThat(ModelFiles.engineOf(xml)).isEqualTo("openvino");
  }

  @Test
  void theEndingDecidesTheEngine() {
    assertThat(ModelFiles.engineOf(Path.of("a.TFLITE"))).isEqualTo("tflite");
    assertThat(ModelFiles.engineOf(Path.of("a.onnx"))).isEqualTo("openvino");
  }

  @Test
  void aMissingFileIsNamed() {
    assertThatThrownBy(() -> ModelFiles.describe(folder.resolve("gone.tflite")))
        .isInstanceOf(CliFailure.class)
        .hasMessageContaining("gone.tflite")
        .hasMessageContaining("no such file");
  }
}
