package dev.wattstick.worker.tflite;

import dev.wattstick.record.DeviceId;
import dev.wattstick.record.EngineFacts;
import dev.wattstick.record.FailureKind;
import dev.wattstick.record.ModelFile;
import dev.wattstick.worker.engine.AcceptedFile;
import dev.wattstick.worker.engine.EngineException;
import dev.wattstick.worker.engine.EngineProvider;
import dev.wattstick.worker.engine.LoadedModel;
import java.util.List;

/** Engine {@code tflite} on device {@code cpu}; XNNPACK runs what it can, as by default. */
public final class TfLiteProvider implements EngineProvider {
  private static final List<String> FORMATS = List.of("tflite");
  private static final DeviceId DEVICE = DeviceId.CPU;

  private final String processorName;

  /**
   * @param processorName what the processor calls itself; TensorFlow Lite does not say
   */
  public TfLiteProvider(String processorName) {
    this.processorName = processorName;
  }

  @Override
  public String id() {
    return EngineFacts.TFLITE;
  }

  @Override
  public EngineFacts facts() {
    try {
      TfLiteLibrary library = TfLiteLibrary.open();
      return new EngineFacts(
          EngineFacts.TFLITE,
          "TensorFlow Lite",
          library.version(),
          library.path(),
          FORMATS,
          true,
          null,
          null,
          List.of(EngineFacts.DeviceFacts.of(DEVICE, processorName, "CPU")));
    } catch (EngineException e) {
      return new EngineFacts(
          EngineFacts.TFLITE,
          "TensorFlow Lite",
          null,
          null,
          FORMATS,
          false,
          e.getMessage(),
          "run Wattstick on 64-bit Linux, x86-64 or AArch64, with glibc",
          List.of());
    }
  }

  @Override
  public LoadedModel load(ModelFile file, LoadOptions options) {
    if (!options.device().equals(DEVICE)) {
      throw new EngineException(
          FailureKind.ENGINE_UNAVAILABLE,
          "TensorFlow Lite has no device " + options.device() + " here; it has " + DEVICE);
    }
    AcceptedFile.of(file, "TensorFlow Lite", FORMATS);
    return TfLiteModel.load(TfLiteLibrary.open(), file.path(), options);
  }
}
