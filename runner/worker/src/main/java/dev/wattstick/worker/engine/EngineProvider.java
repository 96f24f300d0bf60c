package dev.wattstick.worker.engine;

import dev.wattstick.record.EngineFacts;
import dev.wattstick.record.ModelFile;

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
   *     or has a dynamic shape
   */
  LoadedModel load(ModelFile file, LoadOptions options);

  /**
   * How to load.
   *
   * @param device for example {@code cpu}
   * @param batchSize samples a query; the model's first dimension becomes this where the file
   *     leaves it open, and must be this where the file fixes it. 1 also takes a file with fixed
   *     shapes as it is: then a query is one run of it. {@link #AS_IN_FILE} takes nothing but fixed
   *     shapes
   * @param threads of the engine, or {@link #ENGINE_DEFAULT}
   */
  record LoadOptions(String device, int batchSize, int threads) {

    /** Batch size: the file fixes every shape, else {@code DYNAMIC_SHAPE}. */
    public static final int AS_IN_FILE = 0;

    /** Threads: the engine is given no setting at all, as when its Python package is used bare. */
    public static final int ENGINE_DEFAULT = 0;
  }
}
