package dev.wattstick.service.plan;

import dev.wattstick.record.EngineFacts;
import dev.wattstick.record.ModelFile;
import dev.wattstick.service.catalog.CatalogModel;
import dev.wattstick.service.catalog.CatalogModel.CatalogFile;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which file of a model an engine takes. */
final class EngineFiles {
  /** An engine's own format first: converted files are read faster and keep all of its layers. */
  private static final Map<String, List<String>> PREFERRED =
      Map.of(
          EngineFacts.TFLITE, List.of("tflite"),
          EngineFacts.OPENVINO, List.of("openvino-ir", "onnx", "tflite"));

  private static final List<String> BEST_PRECISION =
      List.of("float32", "float16", "int8", "unknown");

  private EngineFiles() {}

  /**
   * The best file: of the given precision, or of float32, or of what there is.
   *
   * @param precision null when any will do
   */
  static Optional<ModelFile> best(
      CatalogModel model, EngineFacts engine, @Nullable String precision) {
    List<String> formats = formats(engine);
    return model.files().stream()
        .map(CatalogFile::file)
        .filter(file -> formats.contains(file.format()))
        .filter(file -> precision == null || file.precision().equals(precision))
        .min(
            Comparator.<ModelFile>comparingInt(f -> BEST_PRECISION.indexOf(f.precision()))
                .thenComparingInt(f -> formats.indexOf(f.format())));
  }

  /** The precisions of a model that an engine has a file for. */
  static List<String> precisions(CatalogModel model, EngineFacts engine) {
    List<String> formats = formats(engine);
    return model.files().stream()
        .map(CatalogFile::file)
        .filter(file -> formats.contains(file.format()))
        .map(ModelFile::precision)
        .distinct()
        .toList();
  }

  private static List<String> formats(EngineFacts engine) {
    List<String> preferred = PREFERRED.getOrDefault(engine.id(), List.of());
    return Stream.concat(
            preferred.stream().filter(engine.formats()::contains),
            engine.formats().stream().filter(format -> !preferred.contains(format)))
        .toList();
  }
}
