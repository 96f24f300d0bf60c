package dev.wattstick.worker.inference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wattstick.record.ElementType;
import dev.wattstick.record.EngineFacts;
import dev.wattstick.record.FailureKind;
import dev.wattstick.record.ModelFile;
import dev.wattstick.record.TensorFacts;
import dev.wattstick.record.WorkerEvent;
import dev.wattstick.record.WorkerRequest;
import dev.wattstick.record.npy.NpyFile;
import dev.wattstick.worker.engine.EngineException;
import dev.wattstick.worker.engine.EngineProvider;
import dev.wattstick.worker.engine.LoadedModel;
import dev.wattstick.worker.models.ModelFiles;
import dev.wattstick.worker.models.TfLiteFile;
import dev.wattstick.worker.tflite.TfLiteProvider;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InferenceTaskTest {
  private final InferenceTask task = new InferenceTask(List.of(new TfLiteProvider("a processor")));
  @TempDir Path folder;
  private Path out;

  @BeforeEach
  void makeTheOutputFolder() throws IOException {
    out = Files.createDirectory(folder.resolve("out"));
  }

  @Test
  void writesTheOutputsInTheModelsOrderAndTypes() throws IOException {
    byte[] model =
        new TfLiteFile()
            .tensor("x", TfLiteFile.FLOAT32, 2)
            .tensor("mask", TfLiteFile.BOOL, 3)
            .tensor("minus", TfLiteFile.FLOAT32, 2)
            .tensor("inverse", TfLiteFile.BOOL, 3)
            .operation(TfLiteFile.NEG, new int[] {0}, 2)
            .operation(TfLiteFile.LOGICAL_NOT, new int[] {1}, 3)
            .bytes(new int[] {0, 1}, 3, 2);
    String x = array("x", ElementType.FLOAT32, List.of(2L), ModelFiles.floats(1, 2));
    String mask = array("m", ElementType.BOOL, List.of(3L), ModelFiles.bytes(0, 1, 0));

    WorkerEvent.Inferred inferred = (WorkerEvent.Inferred) run(model, x, mask);

    assertThat(inferred.outputs())
        .containsExactly(
            new TensorFacts("inverse", "bool", List.of(3L), null),
            new TensorFacts("minus", "float32", List.of(2L), null));
    assertThat(inferred.files()).containsExactly(out + "/output0.npy", out + "/output1.npy");
    assertThat(NpyFile.open(out.resolve("output0.npy")).elements())
        .isEqualTo(ModelFiles.bytes(1, 0, 1));
    assertThat(NpyFile.open(out.resolve("output1.npy")).elements())
        .isEqualTo(ModelFiles.floats(-1, -2));
  }

  @Test
  void letsTheArraysDecideAnOpenBatch() throws IOException {
    String x = array("x", ElementType.FLOAT32, List.of(2L, 1L), ModelFiles.floats(5, 6));

    WorkerEvent.Inferred inferred = (WorkerEvent.Inferred) run(openBatch(), x);

    assertThat(inferred.outputs().get(0).shape()).containsExactly(2L, 1L);
    assertThat(NpyFile.open(out.resolve("output0.npy")).elements())
        .isEqualTo(ModelFiles.floats(-5, -6));
  }

  @Test
  void tellsTheInputsWithoutArrays() throws IOException {
    WorkerEvent.Inferred told = (WorkerEvent.Inferred) run(negation(2));

    assertThat(told.files()).isEmpty();
    assertThat(told.outputs()).extracting(TensorFacts::name).containsExactly("x");
  }

  @Test
  void neverReshapesAFixedModel() throws IOException {
    String x = array("x", ElementType.FLOAT32, List.of(2L, 1L), ModelFiles.floats(5, 6));

    assertFailed(
        run(negation(1, 1), x),
        FailureKind.INPUT_REFUSED,
        "holds [2, 1] of float32",
        "0 \"x\" [1, 1] of float32");
  }

  @Test
  void tellsAllFaultsOfTheInputsAtOnce() throws IOException {
    byte[] model =
        TfLiteFile.oneOperation(
            TfLiteFile.ADD,
            new TfLiteFile()
                .tensor("left", TfLiteFile.FLOAT32, 2)
                .tensor("right", TfLiteFile.FLOAT32, 2)
                .tensor("sum", TfLiteFile.FLOAT32, 2));
    String wrongShape = array("a", ElementType.FLOAT32, List.of(1L), ModelFiles.floats(1));
    String wrongType = array("b", ElementType.FLOAT64, List.of(2L), ByteBuffer.allocateDirect(16));
    String tooMuch = array("c", ElementType.FLOAT32, List.of(1L), ModelFiles.floats(1));

    assertFailed(
        run(model, wrongShape, wrongType, tooMuch),
        FailureKind.INPUT_REFUSED,
        "3 files are given for 2 inputs",
        "a.npy holds [1] of float32",
        "b.npy holds [2] of float64",
        "0 \"left\" [2] of float32; 1 \"right\" [2] of float32");
  }

  @Test
  void namesEveryFileThatIsNoArray() throws IOException {
    String text = Files.writeString(folder.resolve("text.npy"), "not an array").toString();

    assertFailed(
        run(negation(1), text, folder + "/none.npy"),
        FailureKind.INPUT_REFUSED,
        "text.npy is not a .npy file",
        "none.npy cannot be read");
  }

  @Test
  void refusesAnArrayThatIsCutOff() throws IOException {
    Path x = Path.of(array("x", ElementType.FLOAT32, List.of(2L), ModelFiles.floats(1, 2)));
    byte[] whole = Files.readAllBytes(x);
    Files.write(x, java.util.Arrays.copyOf(whole, whole.length - 3));

    assertFailed(run(negation(2), x.toString()), FailureKind.INPUT_REFUSED, "5 of 8 bytes");
  }

  @Test
  void letsTheArraysDecideAnOpenHeight() throws IOException {
    byte[] model =
        TfLiteFile.oneOperation(
            TfLiteFile.NEG,
            new TfLiteFile()
                .openTensor("x", TfLiteFile.FLOAT32, new int[] {1, 1}, new int[] {1, -1})
                .tensor("y", TfLiteFile.FLOAT32, 1, 1));
    String x = array("x", ElementType.FLOAT32, List.of(1L, 5L), ModelFiles.floats(1, 2, 3, 4, 5));

    WorkerEvent.Inferred inferred = (WorkerEvent.Inferred) run(model, x);

    assertThat(inferred.outputs().get(0).shape()).containsExactly(1L, 5L);
    assertThat(NpyFile.open(out.resolve("output0.npy")).elements())
        .isEqualTo(ModelFiles.floats(-1, -2, -3, -4, -5));
  }

  @Test
  void namesTheEnginesWhenThereIsNoSuch() throws IOException {
    ModelFile file = ModelFiles.write(folder.resolve("m.tflite"), "tflite", negation(1));
    WorkerEvent event =
        task.run(
            new WorkerRequest.Infer(
                "tflit", "cpu", file, 1, List.of(), null, List.of(), out.toString()));

    assertFailed(event, FailureKind.ENGINE_UNAVAILABLE, "\"tflit\"", "there are tflite");
  }

  @Test
  void saysSoWhenTheOutputsCannotBeWritten() throws IOException {
    Files.delete(out);
    String x = array("x", ElementType.FLOAT32, List.of(1L), ModelFiles.floats(1));

    assertFailed(run(negation(1), x), FailureKind.NOT_PUBLISHED, "output0.npy");
  }

  @Test
  void givesTheEngineTheThreadsThatWereAskedFor() throws IOException {
    ModelFile file = ModelFiles.write(folder.resolve("m.tflite"), "tflite", negation(1));
    List<Integer> threads = new ArrayList<>();
    EngineProvider engine =
        new EngineProvider() {
          @Override
          public String id() {
            return "tflite";
          }

          @Override
          public EngineFacts facts() {
            throw new UnsupportedOperationException();
          }

          @Override
          public LoadedModel load(ModelFile file, LoadOptions options) {
            threads.add(options.threads());
            throw new EngineException(FailureKind.DYNAMIC_SHAPE, "open");
          }
        };
    new InferenceTask(List.of(engine))
        .run(
            new WorkerRequest.Infer(
                "tflite", "cpu", file, 3, List.of(), null, List.of(), out.toString()));

    assertThat(threads).containsExactly(3);
  }

  private static byte[] negation(int... shape) {
    return TfLiteFile.oneOperation(
        TfLiteFile.NEG,
        new TfLiteFile()
            .tensor("x", TfLiteFile.FLOAT32, shape)
            .tensor("y", TfLiteFile.FLOAT32, shape));
  }

  private static byte[] openBatch() {
    int[] shape = {1, 1};
    int[] signature = {-1, 1};
    return TfLiteFile.oneOperation(
        TfLiteFile.NEG,
        new TfLiteFile()
            .openTensor("x", TfLiteFile.FLOAT32, shape, signature)
            .openTensor("y", TfLiteFile.FLOAT32, shape, signature));
  }

  private String array(String name, ElementType type, List<Long> shape, ByteBuffer elements)
      throws IOException {
    Path file = folder.resolve(name + ".npy");
    NpyFile.write(file, type, shape, elements);
    return file.toString();
  }

  private WorkerEvent run(byte[] model, String... inputs) throws IOException {
    ModelFile file = ModelFiles.write(folder.resolve("m.tflite"), "tflite", model);
    return task.run(
        new WorkerRequest.Infer(
            "tflite", "cpu", file, 1, List.of(), null, List.of(inputs), out.toString()));
  }

  private static void assertFailed(WorkerEvent event, FailureKind kind, String... words) {
    assertThat(event).isInstanceOf(WorkerEvent.Failed.class);
    WorkerEvent.Failed failed = (WorkerEvent.Failed) event;
    assertThat(failed.kind()).isEqualTo(kind);
    assertThat(failed.message()).contains(words);
  }
}
