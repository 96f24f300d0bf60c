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
   * @param batchSize samples a query; the model's first dimension becomes this
   * @param threads of the engine
   */
  record LoadOptions(String device, int batchSize, int threads) {}
}
