package dev.wattstick.analysis.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes monitoring directories as the study's logger does, with invented numbers. */
final class MonitoringDirectories {

  private MonitoringDirectories() {}

  static Path classification(Path parent, String name) {
    Path folder = parent.resolve(name);
    write(
        folder,
        "config.json",
        "{\"modelname\": \"ResNet50\", \"backend\": \"tflite_edgetpu\", \"imageCount\": 100,"
            + " \"batchSize\": 1, \"timestamp\": \"x\"}");
    write(
        folder,
        "execution_platform.json",
        "{\"System\": \"Linux\", \"Processor\": \"Intel(R) Core(TM) i7-6700 CPU @ 3.40GHz\"}");
    write(folder, "requirements.txt", "# TFLite 2.5\nnumpy==1.23.5\n");
    write(
        folder,
        "emissions.csv",
        "timestamp,project_name,duration,emissions,energy_consumed\n2024,p,12.5,0.1,0.002\n");
    write(
        folder,
        "validation_results.json",
        "{\"duration_ms\": 12000.0, \"dataset\": \"imagenet\", \"backend\": \"tflite_edgetpu\","
            + " \"validation_size\": 100, \"batch_size\": 1, \"task\": \"classification\","
            + " \"accuracy_k1\": 0.5, \"accuracy_k3\": 0.6, \"accuracy_k5\": NaN}");
    return folder;
  }

  static Path names(Path parent) {
    Path scripts = parent.resolve("helper_scripts");
    write(
        scripts,
        "meta_environment.json",
        "{\"ml_backends\": {\"tflite_edgetpu\": {\"Good_Name\": [\"Coral\"]}},"
            + " \"processor_shortforms\": {\"\": \"ARM Cortex-A72\", \"Quadro\": \"RTX\","
            + " \"Intel(R) Core(TM) i7-6700 CPU @ 3.40GHz\": \"Core i7-6700\"}}");
    write(
        scripts,
        "model_summaries.json",
        "{\"ResNet50\": {\"Input_Shape\": \"(None, 224, 224, 3)\", \"Total params\": \"256\","
            + " \"Trainable params\": \"255\", \"Non-trainable params\": \"1\"}}");
    write(
        scripts,
        "edgetpu_compiler_summaries.json",
        "{\"ResNet50\": {\"sum_of_operations\": 75, \"unmapped_operations\": 0}}");
    return parent;
  }

  static void write(Path folder, String name, String text) {
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
