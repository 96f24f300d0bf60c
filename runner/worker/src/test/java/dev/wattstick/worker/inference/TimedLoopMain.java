package dev.wattstick.worker.inference;

import dev.wattstick.record.DeviceId;
import dev.wattstick.record.ElementType;
import dev.wattstick.record.ModelFile;
import dev.wattstick.record.TensorFacts;
import dev.wattstick.record.modelfile.ModelFileException;
import dev.wattstick.record.modelfile.ModelReader;
import dev.wattstick.record.npy.NpyFile;
import dev.wattstick.worker.engine.EngineProvider;
import dev.wattstick.worker.engine.EngineProvider.LoadOptions;
import dev.wattstick.worker.engine.LoadedModel;
import dev.wattstick.worker.openvino.OpenVinoPlaces;
import dev.wattstick.worker.openvino.OpenVinoProvider;
import dev.wattstick.worker.tflite.TfLiteProvider;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * The worker's timed loop in slices, for speed.py: for each line of stdin, a number of
 * milliseconds, runs that long and prints the median nanoseconds of invoke and of end to end, and
 * the count. Arguments: engine, threads, model file, one .npy file an input.
 */
public final class TimedLoopMain {
  private static final int MAX_QUERIES = 1 << 20;

  private final LoadedModel model;
  private final List<ByteBuffer> inputs = new ArrayList<>();
  private final List<ByteBuffer> outputs = new ArrayList<>();
  private final long[] inference = new long[MAX_QUERIES];
  private final long[] endToEnd = new long[MAX_QUERIES];

  private TimedLoopMain(LoadedModel model, List<String> files) throws IOException {
    this.model = model;
    for (String file : files) {
      inputs.add(NpyFile.open(Path.of(file)).elements());
    }
    for (int i = 0; i < inputs.size(); i++) {
      model.writeInput(i, inputs.get(i));
    }
    model.invoke();
    for (TensorFacts output : model.outputs()) {
      int size = Objects.requireNonNull(ElementType.ofId(output.type()).bytesOf(output.shape()));
      outputs.add(ByteBuffer.allocateDirect(size).order(ByteOrder.nativeOrder()));
    }
  }

  public static void main(String[] arguments) throws IOException, ModelFileException {
    EngineProvider engine =
        arguments[0].equals("tflite")
            ? new TfLiteProvider("this processor")
            : new OpenVinoProvider(OpenVinoPlaces.ofProcess(Path.of("").toAbsolutePath()));
    String path = arguments[2];
    String format = ModelReader.read(Path.of(path)).format().id();
    ModelFile file = new ModelFile("m", "other", format, "unknown", path, 0, "", null, null);
    LoadOptions options = new LoadOptions(DeviceId.CPU, 1, Integer.parseInt(arguments[1]));
    try (LoadedModel model = engine.load(file, options)) {
      TimedLoopMain loop =
          new TimedLoopMain(model, Arrays.asList(arguments).subList(3, arguments.length));
      System.out.println("ready " + model.acceleration());
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        System.out.println(loop.slice(Long.parseLong(line) * 1_000_000));
      }
    }
  }

  private String slice(long durationNs) {
    int count = 0;
    long begin = System.nanoTime();
    while (count < MAX_QUERIES && (count == 0 || System.nanoTime() - begin < durationNs)) {
      long start = System.nanoTime();
      for (int i = 0; i < inputs.size(); i++) {
        model.writeInput(i, inputs.get(i));
      }
      long invoked = System.nanoTime();
      model.invoke();
      long done = System.nanoTime();
      for (int i = 0; i < outputs.size(); i++) {
        model.readOutput(i, outputs.get(i));
      }
      inference[count] = done - invoked;
      endToEnd[count++] = System.nanoTime() - start;
    }
    Arrays.sort(inference, 0, count);
    Arrays.sort(endToEnd, 0, count);
    return inference[count / 2] + " " + endToEnd[count / 2] + " " + inference[count / 10];
  }
}
