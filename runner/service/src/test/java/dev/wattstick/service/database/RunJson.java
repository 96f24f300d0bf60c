package dev.wattstick.service.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Run directories with as much of a record as a merge reads. */
final class RunJson {
  private RunJson() {}

  static void write(Path runs, String id, String verdict, double milliseconds) throws IOException {
    Path directory = Files.createDirectories(runs.resolve("infer_classification_" + id));
    String latency = "{\"mean\":" + milliseconds * 1e6 + ",\"provenance\":\"METER\",\"n\":100}";
    Files.writeString(
        directory.resolve("run.json"),
        """
        {"schemaVersion":1,"id":"%id","simulated":false,"verdict":{"value":"%verdict"},
         "environment":"bench CPU","fingerprint":"f00d",
         "model":{"model":"Net","task":"classification","precision":"float32","sha256":"ab"},
         "engine":{"id":"tflite","version":"2"},"device":{"processor":"CPU"},
         "plan":{"batchSize":1,"threads":1,"scenario":"single-stream"},
         "latency":{"endToEnd":%latency,"inference":%latency},
         "quality":{"dataset":"digits","samples":2,"metrics":{"accuracy_k1":0.5}}}
        """
            .replace("%id", id)
            .replace("%verdict", verdict)
            .replace("%latency", latency));
  }
}
