package dev.wattstick.worker.openvino;

import dev.wattstick.record.EngineFacts;
import dev.wattstick.record.FailureKind;
import dev.wattstick.record.ModelFile;
import dev.wattstick.record.RunRecord;
import dev.wattstick.record.modelfile.ModelParts;
import dev.wattstick.worker.engine.AcceptedFile;
import dev.wattstick.worker.engine.EngineException;
import dev.wattstick.worker.engine.EngineProvider;
import dev.wattstick.worker.engine.LoadedModel;
import dev.wattstick.worker.engine.NativeScope;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Engine {@code openvino}, on the devices that its installation offers here. */
public final class OpenVinoProvider implements EngineProvider {
  private static final String NAME = "OpenVINO";
  private static final List<String> FORMATS = List.of("openvino-ir", "onnx", "tflite");

  private final OpenVinoPlaces places;

  public OpenVinoProvider(OpenVinoPlaces places) {
    this.places = places;
  }

  @Override
  public String id() {
    return EngineFacts.OPENVINO;
  }

  @Override
  public EngineFacts facts() {
    try {
      OpenVinoLibrary library = OpenVinoLibrary.open(place(places.reason()));
      return new EngineFacts(
          EngineFacts.OPENVINO,
          NAME,
          library.version(),
          library.path().toString(),
          FORMATS,
          true,
          null,
          null,
          new OpenVinoDevices(library).facts());
    } catch (EngineException e) {
      return new EngineFacts(
          EngineFacts.OPENVINO,
          NAME,
          null,
          null,
          FORMATS,
          false,
          e.getMessage(),
          places.remedy(),
          List.of());
    }
  }

  @Override
  public LoadedModel load(ModelFile file, LoadOptions options) {
    ModelParts parts = AcceptedFile.of(file, NAME, FORMATS);
    OpenVinoLibrary library = library();
    String device = new OpenVinoDevices(library).name(options.device());
    NativeScope scope = new NativeScope();
    try {
      OpenVinoReader.Read read = new OpenVinoReader(library, parts).read(options, scope);
      long compiled =
          library.compile(read.model(), file.path(), device, properties(device, options.threads()));
      scope.onClose(() -> OpenVinoCalls.ov_compiled_model_free(compiled));
      return new OpenVinoModel(
          library,
          file.path(),
          compiled,
          acceleration(library, compiled, device),
          read.setup(),
          scope);
    } catch (RuntimeException e) {
      scope.close();
      throw e;
    }
  }

  private OpenVinoLibrary library() {
    return OpenVinoLibrary.open(place(places.reason() + "; to add it: " + places.remedy()));
  }

  private Path place(String otherwise) {
    return places
        .find()
        .orElseThrow(() -> new EngineException(FailureKind.ENGINE_UNAVAILABLE, otherwise));
  }

  /**
   * One stream, so that one request has all the threads, as {@code benchmark_app -hint none
   * -nstreams 1 -nthreads N} sets it.
   */
  private static Map<String, String> properties(String device, int threads) {
    return threads == LoadOptions.ENGINE_DEFAULT || !device.equals(OpenVinoDevices.CPU)
        ? Map.of()
        : Map.of("NUM_STREAMS", "1", "INFERENCE_NUM_THREADS", Integer.toString(threads));
  }

  /** A device that was asked for by name is used or refused; this is the library's word for it. */
  private static RunRecord.Acceleration acceleration(
      OpenVinoLibrary library, long compiled, String device) {
    String opened =
        Objects.requireNonNullElse(library.compiledProperty(compiled, "EXECUTION_DEVICES"), device);
    if (!opened.contains(device.split("\\.", 2)[0])) {
      throw new EngineException(
          FailureKind.NOT_ACCELERATED,
          "OpenVINO was asked to run on " + device + " but compiled for " + opened);
    }
    return new RunRecord.Acceleration(
        null, null, null, opened, library.compiledProperty(compiled, "INFERENCE_PRECISION_HINT"));
  }
}
