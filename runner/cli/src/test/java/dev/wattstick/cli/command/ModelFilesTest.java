package dev.wattstick.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wattstick.cli.CliFailure;
import dev.wattstick.record.ModelFile;
import dev.wattstick.record.modelfile.ModelParts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFilesTest {
  @TempDir private Path folder;

  private static final String NET =
      "<net><layer type=\"Const\"><data offset=\"0\" size=\"3\"/></layer></net>";

  @Test
  void anIntermediateRepresentationHasItsWeightsBesideIt() throws IOException {
    Path xml = Files.writeString(folder.resolve("_größe [1].txt"), NET);
    Files.writeString(folder.resolve("_größe [1].bin"), "abc");
    ModelParts parts = ModelFiles.read(xml);
    ModelFile file = ModelFiles.describe(parts);
    assertThat(file.format()).isEqualTo("openvino-ir");
    assertThat(file.bytes()).isEqualTo(NET.length() + 3);
    assertThat(file.weightsSha256())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assertThat(ModelFiles.engineOf(parts)).isEqualTo("openvino");
  }

  @Test
  void aFileThatIsNoModelIsNamedAsItWasGiven() throws IOException {
    assertThatThrownBy(() -> ModelFiles.read(folder.resolve("gone.tflite")))
        .isInstanceOf(CliFailure.class)
        .hasMessage(folder.resolve("gone.tflite") + " does not exist; check its path");
    Path text = Files.writeString(folder.resolve("m.tflite"), "hello");
    assertThatThrownBy(() -> ModelFiles.read(text)).hasMessageContaining("m.tflite is text");
  }

  @Test
  void whatIsMissingBesideAModelIsToldWithoutUploads() throws IOException {
    Path lone = Files.writeString(folder.resolve("lone.xml"), NET);
    assertThatThrownBy(() -> ModelFiles.read(lone))
        .hasMessage(
            lone
                + " is an OpenVINO IR model whose weights are missing; put its .bin file"
                + " beside it as lone.bin");
  }

  @Test
  void theNameOfAModelIsNoFile() {
    assertThatThrownBy(() -> ModelFiles.readNoName(Path.of("Digits")))
        .isInstanceOf(CliFailure.class)
        .hasMessageContaining("there is no file Digits: name a model's file");
  }
}
