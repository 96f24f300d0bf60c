package dev.wattstick.worker.openvino;

import static dev.wattstick.worker.openvino.OpenVinoText.text;
import static dev.wattstick.worker.openvino.OpenVinoText.word;

import com.sun.jna.Function;
import com.sun.jna.Library;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import dev.wattstick.record.FailureKind;
import dev.wattstick.worker.engine.EngineException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The loaded library with its core, which live as long as the process. */
final class OpenVinoLibrary {
  /** Its symbols stay its own: TensorFlow Lite in the same process has some of the same names. */
  private static final Map<String, Object> OPEN_LOCALLY = Map.of(Library.OPTION_OPEN_FLAGS, 1);

  private static @Nullable OpenVinoLibrary opened;

  private final Path path;
  private final String version;
  private final Function compile;
  private final OpenVinoErrors errors;
  private final long core;
  private @Nullable OpenVinoTypes types;

  private OpenVinoLibrary(Path path) {
    this.path = path;
    NativeLibrary library = NativeLibrary.getInstance(path.toString(), OPEN_LOCALLY);
    OpenVinoCalls.bind(library);
    compile = library.getFunction("ov_core_compile_model");
    errors = new OpenVinoErrors(library);
    version = readVersion();
    core = word(OpenVinoCalls::ov_core_create, check(FailureKind.ENGINE_UNAVAILABLE, "no core"));
  }

  /**
   * Loads a library; one a process.
   *
   * @throws EngineException {@code ENGINE_UNAVAILABLE} when it cannot be loaded, or another one is
   */
  static synchronized OpenVinoLibrary open(Path path) {
    if (opened == null) {
      try {
        opened = new OpenVinoLibrary(path);
      } catch (LinkageError e) {
        throw new EngineException(
            FailureKind.ENGINE_UNAVAILABLE,
            path + " cannot be loaded: " + OpenVinoErrors.brief(String.valueOf(e.getMessage())));
      }
    }
    if (!opened.path.equals(path)) {
      throw new EngineException(
          FailureKind.ENGINE_UNAVAILABLE,
          "this process has loaded " + opened.path + " and cannot load " + path + " too");
    }
    return opened;
  }

  /** For example {@code 2026.4.1}: the build number's first part. */
  String version() {
    return version;
  }

  Path path() {
    return path;
  }

  long core() {
    return core;
  }

  /** Read when first needed: takes a few milliseconds. */
  synchronized OpenVinoTypes types() {
    if (types == null) {
      types = OpenVinoTypes.of(this);
    }
    return types;
  }

  /** The library's own names of the devices that can be used here, for example {@code GPU.0}. */
  List<String> devices() {
    try (Memory devices = new Memory(2L * Native.POINTER_SIZE)) {
      errors.require(
          OpenVinoCalls.ov_core_get_available_devices(core, devices),
          FailureKind.ENGINE_UNAVAILABLE,
          "OpenVINO cannot list its devices");
      List<String> names = new ArrayList<>();
      long count = devices.getLong(Native.POINTER_SIZE);
      for (long i = 0; i < count; i++) {
        names.add(devices.getPointer(0).getPointer(i * Native.POINTER_SIZE).getString(0, "UTF-8"));
      }
      OpenVinoCalls.ov_available_devices_free(devices);
      return names;
    }
  }

  String deviceProperty(String device, String key) {
    try (Memory deviceText = OpenVinoText.of(device);
        Memory keyText = OpenVinoText.of(key)) {
      return text(
          value -> OpenVinoCalls.ov_core_get_property(core, deviceText, keyText, value),
          check(FailureKind.ENGINE_UNAVAILABLE, "OpenVINO cannot tell " + key + " of " + device));
    }
  }

  /** What a compiled model says of itself; null where its device does not know the key. */
  @Nullable String compiledProperty(long compiled, String key) {
    try (Memory keyText = OpenVinoText.of(key);
        Memory value = new Memory(Native.POINTER_SIZE)) {
      value.clear();
      return OpenVinoCalls.ov_compiled_model_get_property(compiled, keyText, value) == 0
          ? OpenVinoText.take(value.getPointer(0))
          : null;
    }
  }

  /**
   * A model's handle.
   *
   * @param weights of an IR; null where there are none
   */
  long read(Path file, @Nullable Path weights) {
    try (Memory path = OpenVinoText.of(file.toString());
        Memory weightsPath = OpenVinoText.of(weights == null ? "" : weights.toString())) {
      return word(
          model ->
              OpenVinoCalls.ov_core_read_model(
                  core, path, weights == null ? null : weightsPath, model),
          check(FailureKind.MODEL_REFUSED, "OpenVINO refuses " + file));
    }
  }

  /**
   * A compiled model's handle.
   *
   * @param properties keys and values; none is the engine's default
   */
  long compile(long model, String file, String device, Map<String, String> properties) {
    List<Memory> texts = new ArrayList<>();
    texts.add(OpenVinoText.of(device));
    properties.forEach(
        (key, value) -> {
          texts.add(OpenVinoText.of(key));
          texts.add(OpenVinoText.of(value));
        });
    try (Memory compiled = new Memory(Long.BYTES)) {
      List<Object> arguments = new ArrayList<>(List.of(core, model, texts.get(0)));
      arguments.add(2L * properties.size());
      arguments.add(compiled);
      arguments.addAll(texts.subList(1, texts.size()));
      compiled.clear();
      errors.require(
          compile.invokeInt(arguments.toArray()),
          FailureKind.MODEL_REFUSED,
          "OpenVINO cannot compile " + file + " for " + device);
      return compiled.getLong(0);
    } finally {
      texts.forEach(Memory::close);
    }
  }

  /** What to do when a call fails. */
  OpenVinoText.StatusCheck check(FailureKind kind, String what) {
    return status -> errors.require(status, kind, what);
  }

  private String readVersion() {
    try (Memory texts = new Memory(2L * Native.POINTER_SIZE)) {
      errors.require(
          OpenVinoCalls.ov_get_openvino_version(texts),
          FailureKind.ENGINE_UNAVAILABLE,
          "OpenVINO cannot tell its version");
      Pointer build = texts.getPointer(0);
      String number = build.getString(0, "UTF-8");
      OpenVinoCalls.ov_version_free(texts);
      return number.split("-", 2)[0];
    }
  }
}
