/**
 * The engine TensorFlow Lite, through bytedeco's binding of the C++ interpreter. The binding checks
 * nothing, so everything that could reach past a tensor or outlive a model is checked here. Called
 * by the entry point, which offers {@link dev.wattstick.worker.tflite.TfLiteProvider} to the rest.
 */
@NullMarked
package dev.wattstick.worker.tflite;

import org.jspecify.annotations.NullMarked;
