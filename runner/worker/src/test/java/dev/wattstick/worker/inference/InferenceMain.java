package dev.wattstick.worker.inference;

import dev.wattstick.record.RecordJson;
import dev.wattstick.record.WorkerRequest;
import dev.wattstick.worker.openvino.OpenVinoPlaces;
import dev.wattstick.worker.openvino.OpenVinoProvider;
import dev.wattstick.worker.tflite.TfLiteProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Runs inference requests, one JSON a line of a file, in one process, and prints an event a line.
 * For compare_engines.py: a process for each of hundreds of models would take minutes.
 */
public final class InferenceMain {

  private InferenceMain() {}

  public static void main(String[] arguments) throws IOException {
    InferenceTask task =
        new InferenceTask(
            List.of(
                new TfLiteProvider("this processor"),
                new OpenVinoProvider(OpenVinoPlaces.ofProcess(Path.of("").toAbsolutePath()))));
    for (String line : Files.readAllLines(Path.of(arguments[0]))) {
      WorkerRequest request = RecordJson.read(line, WorkerRequest.class);
      System.out.println(RecordJson.write(task.run((WorkerRequest.Infer) request)));
    }
  }
}
