package dev.wattstick.worker.tflite;

import com.sun.jna.NativeLibrary;
import dev.wattstick.record.FailureKind;
import dev.wattstick.worker.engine.EngineException;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.tensorflowlite.global.tensorflowlite;

/**
 * The loaded native library.
 *
 * @param version of TensorFlow Lite
 * @param path file that it was loaded from
 */
record TfLiteLibrary(String version, String path) {

  /** {@code tflite::LoggerOptions::SetMinimumLogSeverity(tflite::LogSeverity)}. */
  private static final String SET_LOG_SEVERITY =
      "_ZN6tflite13LoggerOptions21SetMinimumLogSeverityENS_11LogSeverityE";

  private static final int SEVERITY_ERROR = 2;

  /**
   * Loads it; the second time costs nothing.
   *
   * @throws EngineException when there is none for this machine
   */
  static TfLiteLibrary open() {
    // The binding's own limits count the whole process and follow -Xmx: a large model would be
    // refused for no reason. They are read when its first class is initialised.
    System.setProperty("org.bytedeco.javacpp.maxBytes", "0");
    System.setProperty("org.bytedeco.javacpp.maxPhysicalBytes", "0");
    try {
      String path = Loader.load(tensorflowlite.class);
      silence(path);
      return new TfLiteLibrary(tensorflowlite.TfLiteVersion().getString(), path);
    } catch (LinkageError e) {
      throw new EngineException(
          FailureKind.ENGINE_UNAVAILABLE,
          "TensorFlow Lite's native library cannot be loaded: " + e.getMessage());
    }
  }

  /** Without this, each model prints a line about XNNPACK on stderr. */
  private static void silence(String path) {
    NativeLibrary.getInstance(path)
        .getFunction(SET_LOG_SEVERITY)
        .invokeVoid(new Object[] {SEVERITY_ERROR});
  }
}
