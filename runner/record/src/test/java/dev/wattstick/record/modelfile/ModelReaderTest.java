package dev.wattstick.record.modelfile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wattstick.record.modelfile.ModelContent.ExternalData;
import dev.wattstick.record.modelfile.ModelContent.Onnx;
import dev.wattstick.record.modelfile.ModelContent.OpenVinoIr;
import dev.wattstick.record.modelfile.ModelContent.Tflite;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelReaderTest {
  private static final String NET =
      "<net name=\"n\" version=\"11\"><layers><layer id=\"0\" type=\"Const\">"
          + "<data offset=\"8\" size=\"16\"/></layer></layers></net>";
  private static final Proto GRAPH = Proto.of().message(1, Proto.of().text(4, "Neg"));

  @TempDir private Path folder;

  @Test
  void tensorFlowLiteIsToldFromACompiledOne() throws Exception {
    assertThat(read(FlatFile.tflite("", 9))).isEqualTo(new Tflite(false, Set.of()));
    assertThat(read(FlatFile.tflite("PosenetDecoderOp", 0))).isEqualTo(new Tflite(false, Set.of()));
    assertThat(read(FlatFile.tflite("edgetpu-custom-op", 9))).isEqualTo(new Tflite(true, Set.of()));
  }

  @Test
  void tensorFlowLiteThatIsCutOffAnywhereIsDamaged() throws IOException {
    byte[] whole = FlatFile.tflite("edgetpu-custom-op", 9);
    for (int length = 8; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> read(cut))
          .as("%d bytes", length)
          .isInstanceOf(ModelFileException.class)
          .hasMessageContaining("TensorFlow Lite")
          .hasMessageContaining("again");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\ufeff",
        "\ufeff<?xml version=\"1.0\"?>\n",
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><!-- <html> by a tool --><?pi a?>\n",
        "\n \t<?xml version=\"1.0\"?>",
        "<!DOCTYPE net [<!ENTITY a \"b\">]>\n",
        "<!DOCTYPE net SYSTEM \"file:///etc/passwd\">\n",
      })
  void anIrMayHaveAnythingBeforeItsRoot(String before) throws Exception {
    assertThat(read(before + NET)).isEqualTo(new OpenVinoIr(24, false, Set.of()));
  }

  @Test
  void onlyConstantsNeedWeights() throws Exception {
    String crop = "<net><layer type=\"Crop\"><data offset=\"0,0\" size=\"9\"/></layer></net>";
    assertThat(read(crop)).isEqualTo(new OpenVinoIr(0, false, Set.of()));
  }

  @Test
  void anIrThatReadsAVariableKeepsState() throws Exception {
    assertThat(read("<net><layers><layer type=\"ReadValue\"/></layers></net>"))
        .isEqualTo(new OpenVinoIr(0, true, Set.of()));
  }

  @Test
  void theTypesOfWhatIsStoredAreFound() throws Exception {
    String constant =
        "<layer type=\"Const\"><data element_type=\"%s\" offset=\"0\" size=\"4\"/></layer>";
    String ir = "<net>" + constant.formatted("f16") + constant.formatted("i64") + "</net>";
    assertThat(read(ir).storedTypes()).containsExactly("float16");
    Proto tensor = Proto.of().number(2, 3);
    assertThat(read(Proto.model(Proto.of().message(5, tensor))).storedTypes())
        .containsExactly("int8");
    Path models = Path.of(System.getProperty("wattstick.root", ""), "models/digits");
    assertThat(ModelReader.read(models.resolve("digits_float32.tflite")).storedTypes())
        .containsExactly("float32");
    assertThat(ModelReader.read(models.resolve("digits_int8.tflite")).storedTypes())
        .contains("int8")
        .doesNotContain("float32");
    assertThat(ModelReader.read(models.resolve("digits_float32.xml")).storedTypes())
        .containsExactly("float32");
  }

  @Test
  void weightsOfOtherTypesOnlyContradictAPrecision() {
    assertThat(new Tflite(false, Set.of("float32")).canBe("int8")).isFalse();
    assertThat(new Tflite(false, Set.of("float32", "int8")).canBe("int8")).isTrue();
    assertThat(new Tflite(false, Set.of("float32", "int8")).canBe("float32")).isTrue();
    assertThat(new Tflite(false, Set.of("uint8")).canBe("float32")).isFalse();
    assertThat(new Tflite(false, Set.of("float32")).canBe("float16")).isFalse();
    assertThat(new Tflite(false, Set.of("float32")).canBe("unknown")).isTrue();
    assertThat(new Tflite(false, Set.of()).canBe("int8")).isTrue();
  }

  @Test
  void anIrMayBeLarge() throws Exception {
    String layer = "<layer type=\"Const\"><data offset=\"0\" size=\"4\"/></layer>";
    assertThat(read("<net>" + layer.repeat(100_000) + "</net>"))
        .isEqualTo(new OpenVinoIr(4, false, Set.of()));
  }

  @Test
  void anIrThatIsDamagedSaysWhere() {
    assertThatThrownBy(() -> read("<net>\n<layers>"))
        .hasMessageContaining("OpenVINO IR model that is damaged or cut off")
        .hasMessageContaining("(line 2)");
    assertThatThrownBy(() -> read(NET.replace("16", "all")))
        .hasMessageContaining("a constant without its place");
  }

  @Test
  void entitiesAreNotExpanded() {
    String bomb = "<!DOCTYPE net [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><net>&b;</net>";
    assertThatThrownBy(() -> read(bomb)).isInstanceOf(ModelFileException.class);
  }

  @Test
  void onnxMayHaveItsFieldsInAnyOrderAndUnknownOnes() throws Exception {
    assertThat(read(Proto.model(GRAPH))).isEqualTo(new Onnx(List.of(), Set.of()));
    Proto other = Proto.of().message(8, Proto.of().number(2, 13)).text(1000, "later");
    assertThat(read(other.message(7, GRAPH).number(1, 8).bytes()))
        .isEqualTo(new Onnx(List.of(), Set.of()));
    Proto group = Proto.of().message(7, GRAPH).raw(0xf3, 0x01, 0x08, 0x01, 0xf4, 0x01).number(1, 8);
    assertThat(read(group.bytes())).isEqualTo(new Onnx(List.of(), Set.of()));
  }

  @Test
  void onnxMayHoldMoreWeightsThanWhatIsReadAtOnce() throws Exception {
    Proto tensor = Proto.of().block(9, new byte[1 << 20]);
    Proto graph = Proto.of().message(5, tensor).message(5, Proto.externalTensor("after.bin"));
    assertThat(read(Proto.model(graph)))
        .isEqualTo(new Onnx(List.of(new ExternalData("after.bin", 0)), Set.of("float32")));
  }

  @Test
  void externalDataIsFoundWhereverATensorMayBe() throws Exception {
    Proto first = Proto.externalTensor("a.bin", "offset", "16", "length", "8");
    Proto again = Proto.externalTensor("a.bin", "offset", "0", "length", "8");
    Proto inConstant = Proto.of().message(5, Proto.externalTensor("b/c.bin", "checksum", "x"));
    Proto inBranch =
        Proto.of().message(6, Proto.of().message(5, Proto.externalTensor("d", "length", "1")));
    Proto inSparse = Proto.of().message(2, Proto.externalTensor("e"));
    Proto graph =
        Proto.of()
            .message(5, first)
            .message(5, again)
            .message(1, Proto.of().message(5, inConstant).message(5, inBranch))
            .message(15, inSparse);
    assertThat(((Onnx) read(Proto.model(graph))).external())
        .containsExactly(
            new ExternalData("a.bin", 24),
            new ExternalData("b/c.bin", 0),
            new ExternalData("d", 1),
            new ExternalData("e", 0));
  }

  @Test
  void aTensorWithEntriesButItsDataInsideIsNotExternal() throws Exception {
    Proto tensor =
        Proto.of().message(13, Proto.of().text(1, "location").text(2, "x")).number(14, 0);
    assertThat(read(Proto.model(Proto.of().message(5, tensor))))
        .isEqualTo(new Onnx(List.of(), Set.of()));
  }

  @Test
  void onnxThatIsCutOffIsDamaged() {
    byte[] whole = Proto.model(GRAPH);
    assertThatThrownBy(() -> read(Arrays.copyOf(whole, whole.length - 3)))
        .hasMessageStartingWith("is an ONNX model that is damaged or cut off");
  }

  @Test
  void endlessTagsAndGroupsAreNoFields() {
    byte[] ones = new byte[64];
    Arrays.fill(ones, (byte) 0xff);
    byte[] groups = new byte[1 << 20];
    Arrays.fill(groups, (byte) 0x0b);
    for (byte[] bytes : List.of(ones, groups)) {
      assertThatThrownBy(() -> read(bytes))
          .isInstanceOf(ModelFileException.class)
          .hasMessageContaining("export the model");
    }
    byte[] nested = Proto.model(deep(200));
    assertThatThrownBy(() -> read(nested)).hasMessageContaining("damaged");
  }

  static Stream<Arguments> mistakes() {
    return Stream.of(
        Arguments.of("<!doctype html><html>", "an HTML page"),
        Arguments.of("\n<HTML><head>", "an HTML page"),
        Arguments.of("<html><body/></html>", "an HTML page"),
        Arguments.of("<svg/>", "its root is <svg>"),
        Arguments.of("< net", "no well-formed XML"),
        Arguments.of("GGUF\u0003", "GGUF"),
        Arguments.of("%PDF-1.7", "a PDF document"),
        Arguments.of("version https://git-lfs.github.com/spec/v1", "git lfs pull"),
        Arguments.of("\u0089HDF\r\n\u001a\n", "Keras .h5"),
        Arguments.of("\u0080\u0002}q", "pickle"),
        Arguments.of("PK\u0003\u0004zip", "unpack it"),
        Arguments.of("\u0093NUMPY", "a numpy array"),
        Arguments.of("\u001f\u008b\u0008", "gzip"),
        Arguments.of("{\"format\": \"layers-model\"}", "JSON"),
        Arguments.of("hello there", "text"),
        Arguments.of("\u0001\u0002\u0003\u0004", "not its .bin"));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void whatPeopleMistakeForAModelIsNamed(String start, String description) {
    assertThatThrownBy(() -> read(start.getBytes(ISO_8859_1)))
        .isInstanceOf(ModelFileException.class)
        .hasMessageStartingWith("is ")
        .hasMessageContaining(description)
        .hasMessageContaining("; ");
  }

  @Test
  void archivesAreNamedByTheirFirstFile() {
    assertThatThrownBy(() -> read(zip("metadata.json"))).hasMessageContaining("Keras model");
    assertThatThrownBy(() -> read(zip("net/data.pkl"))).hasMessageContaining("PyTorch model");
    assertThatThrownBy(() -> read(zip("arr_0.npy"))).hasMessageContaining("numpy arrays");
  }

  @Test
  void tensorFlowsOwnFilesAreNamed() {
    assertThatThrownBy(() -> read(Proto.of().number(1, 1).message(2, GRAPH).bytes()))
        .hasMessageContaining("SavedModel");
    assertThatThrownBy(() -> read(Proto.of().message(1, GRAPH).message(4, GRAPH).bytes()))
        .hasMessageContaining("GraphDef");
  }

  @Test
  void anIrMayBeInUtf16() throws Exception {
    assertThat(read(("<?xml version=\"1.0\"?>" + NET).getBytes(UTF_16)))
        .isEqualTo(new OpenVinoIr(24, false, Set.of()));
    assertThatThrownBy(() -> read("<net><layers>".getBytes(UTF_16)))
        .hasMessageContaining("OpenVINO IR model that is damaged");
  }

  @Test
  void whatIsNoFileIsRefusedWithoutOpeningIt() throws Exception {
    assertThatThrownBy(() -> ModelReader.read(folder)).hasMessageContaining("is a folder");
    assertThatThrownBy(() -> ModelReader.read(folder.resolve("none")))
        .hasMessage("does not exist; check its path");
    assertThatThrownBy(() -> read(new byte[0])).hasMessageStartingWith("is empty");
    for (String name : List.of("/dev/stdin", "/dev/fd/0", "/proc/self/fd/0", "/dev/null")) {
      assertThatThrownBy(() -> ModelReader.read(Path.of(name)))
          .hasMessageContaining("save the model to a file");
    }
    Path pipe = folder.resolve("pipe.tflite");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    assertThatThrownBy(() -> ModelReader.read(pipe)).hasMessageContaining("is a pipe, socket");
  }

  @Test
  void moreThanTwoGibibytesAreRefusedAtOnce() throws IOException {
    Path sparse = folder.resolve("large.onnx");
    try (RandomAccessFile file = new RandomAccessFile(sparse.toFile(), "rw")) {
      file.setLength(ModelReader.LIMIT_BYTES + 1);
    }
    assertThatThrownBy(() -> ModelReader.read(sparse))
        .hasMessageStartingWith("has 2.01 GiB")
        .hasMessageContaining("more than 2 GiB");
  }

  private static Proto deep(int levels) {
    Proto graph = Proto.of();
    for (int i = 0; i < levels; i++) {
      graph = Proto.of().message(1, Proto.of().message(5, Proto.of().message(6, graph)));
    }
    return graph;
  }

  private static byte[] zip(String first) {
    String head = "PK\u0003\u0004" + "\0".repeat(22) + (char) first.length() + "\0\0\0" + first;
    return head.getBytes(ISO_8859_1);
  }

  private ModelContent read(String text) throws IOException, ModelFileException {
    return read(text.getBytes(UTF_8));
  }

  private ModelContent read(byte[] bytes) throws IOException, ModelFileException {
    return ModelReader.read(Files.write(folder.resolve("file"), bytes));
  }
}
