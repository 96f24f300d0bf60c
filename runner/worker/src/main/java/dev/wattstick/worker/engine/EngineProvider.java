package dev.wattstick.worker.engine;

import dev.wattstick.record.DeviceId;
import dev.wattstick.record.EngineFacts;
import dev.wattstick.record.InputShape;
import dev.wattstick.record.ModelFile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A cheap description of an engine, and the way to load models with it. */
public interface EngineProvider {

  /** For example {@code tflite}. */
  String id();

  /**
   * Whether it can be used here, with reason and remedy when not. Loads the native library; a
   * {@link LinkageError} becomes a reason.
   */
  EngineFacts facts();

  /**
   * Loads a model and prepares it to run.
   *
   * @throws EngineException when the engine is not there, or the file is damaged, of another format
   *     or has a shape that cannot be fixed
   */
  LoadedModel load(ModelFile file, LoadOptions options);

  /**
   * How to load.
   *
   * @param device of the engine
   * @param batchSize samples a query; the model's first dimension becomes this where the file
   *     leaves it open, and must be this where the file fixes it. 1 also takes a file with fixed
   *     shapes as it is: then a query is one run of it
   * @param threads of the engine, or {@link #ENGINE_DEFAULT}
   * @param shapes asked for, of inputs that the file leaves open
   * @param arrays shapes of the arrays that will be the inputs, in their order; these decide what
   *     {@code shapes} does not. Empty when they are not known
   * @param signature which of the file's graphs to run; null for its first
   */
  record LoadOptions(
      DeviceId device,
      int batchSize,
      int threads,
      List<InputShape> shapes,
      List<List<Long>> arrays,
      @Nullable String signature) {

    /** Threads: the engine is given no setting at all, as when its Python package is used bare. */
    public static final int ENGINE_DEFAULT = 0;

    /** Nothing special about shapes and signatures. */
    public LoadOptions(DeviceId device, int batchSize, int threads) {
      this(device, batchSize, threads, List.of(), List.of(), null);
    }
  }
}
