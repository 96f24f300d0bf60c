package dev.wattstick.record.modelfile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelPartsTest {
  private static final byte[] IR =
      "<net><layer type=\"Const\"><data offset=\"0\" size=\"4\"/></layer></net>".getBytes(UTF_8);

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {"net.xml", "_größe [1].xml", "-n.XML", ".hidden.xml", "no ending", "a\nb.xml"})
  void theWeightsOfAnIrAreFoundWhateverItsName(String name) throws Exception {
    Path xml = Files.write(folder.resolve(name), IR);
    assertThatThrownBy(() -> ModelParts.beside(xml))
        .hasMessageContaining("weights are missing")
        .hasMessageContaining(ModelParts.weightsOf(xml).getFileName().toString());
    Path bin = ModelParts.weightsOf(xml);
    Files.write(bin, new byte[3]);
    assertThatThrownBy(() -> ModelParts.beside(xml)).hasMessageContaining("3 bytes of 4");
    Files.write(bin, new byte[5]);
    ModelParts parts = ModelParts.beside(xml);
    assertThat(parts.weights()).isEqualTo(bin);
    assertThat(parts.bytes()).isEqualTo(IR.length + 5);
  }

  @Test
  void externalDataIsTakenAlong() throws Exception {
    Path model = onnx("w.data", "deep/v.data");
    Files.write(folder.resolve("w.data"), new byte[16]);
    Files.createDirectories(folder.resolve("deep"));
    Files.write(folder.resolve("deep/v.data"), new byte[20]);
    ModelParts parts = ModelParts.beside(model);
    assertThat(parts.external().keySet()).containsExactly("w.data", "deep/v.data");
    assertThat(parts.bytes()).isEqualTo(Files.size(model) + 36);
  }

  @Test
  void everyMissingOrShortFileIsToldAtOnce() throws Exception {
    Path model = onnx("w.data", "v.data", "short.data");
    Files.write(folder.resolve("short.data"), new byte[15]);
    assertThatThrownBy(() -> ModelParts.beside(model))
        .hasMessageContaining("missing: w.data, v.data;")
        .hasMessageContaining("short.data, which is cut off or another model's: 15 bytes of 16");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/etc/passwd", "../w.data", "a/../../w.data", ".", "", "..\\w.data", "a\0b"})
  void aPlaceOutsideOfTheFolderIsRefusedByName(String location) throws Exception {
    Path model = onnx(location, "/also/this");
    assertThatThrownBy(() -> ModelParts.beside(model))
        .hasMessageContaining("'" + location.replace('\0', '?') + "', which is outside")
        .hasMessageContaining("'/also/this', which is outside");
    assertThatThrownBy(() -> ModelParts.sent(model, null, Map.of()))
        .hasMessageContaining("'" + location.replace('\0', '?') + "', which is outside");
  }

  @Test
  void aLinkOutOfTheFolderIsRefusedByName() throws Exception {
    Path inner = Files.createDirectories(folder.resolve("inner"));
    Path secret = Files.write(folder.resolve("secret"), new byte[16]);
    Files.createSymbolicLink(inner.resolve("w.data"), secret);
    Path model = Files.move(onnx("w.data"), inner.resolve("m.onnx"));
    assertThatThrownBy(() -> ModelParts.beside(model)).hasMessageContaining("'w.data', which is");
  }

  @Test
  void aFolderInPlaceOfAFileIsNoFile() throws Exception {
    Files.createDirectories(folder.resolve("w.data"));
    Path model = onnx("w.data");
    assertThatThrownBy(() -> ModelParts.beside(model))
        .hasMessageContaining("needs the file w.data, which is a folder");
  }

  @Test
  void sentFilesAreFoundByTheirLocationOrItsLastPart() throws Exception {
    Path model = onnx("a/w.data", "b/w.data", "c/v.data");
    Path sent = Files.write(folder.resolve("upload-1"), new byte[16]);
    Map<String, Path> all = Map.of("a/w.data", sent, "b/w.data", sent, "v.data", sent);
    assertThat(ModelParts.sent(model, null, all).external())
        .containsOnlyKeys("a/w.data", "b/w.data", "c/v.data");
    assertThatThrownBy(() -> ModelParts.sent(model, null, Map.of("w.data", sent)))
        .hasMessageContaining("stores nothing in w.data");
  }

  @Test
  void whatWasNotSentIsMissingEvenIfItLiesBesideTheCopy() throws Exception {
    Path model = onnx("w.data");
    Files.write(folder.resolve("w.data"), new byte[16]);
    assertThatThrownBy(() -> ModelParts.sent(model, null, Map.of()))
        .hasMessageContaining("missing: w.data;");
  }

  @Test
  void weightsOfAModelThatHasNoneAreTold() throws Exception {
    Path bin = Files.write(folder.resolve("w.bin"), new byte[16]);
    assertThatThrownBy(() -> ModelParts.sent(onnx(), bin, Map.of()))
        .hasMessageContaining("an ONNX model, which has no separate weights");
  }

  private Path onnx(String... locations) throws IOException {
    Proto graph = Proto.of();
    for (String location : locations) {
      graph.message(5, Proto.externalTensor(location, "length", "16"));
    }
    return Files.write(folder.resolve("m.onnx"), Proto.model(graph));
  }
}
