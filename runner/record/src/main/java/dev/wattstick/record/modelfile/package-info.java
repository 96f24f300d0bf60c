/**
 * What a model file is, read from its content: the one reader that the upload, {@code run}, {@code
 * infer} and the worker share, so that they agree on every file. Parsing ({@code TfliteContent},
 * {@code OnnxContent}, {@code IrContent}, {@code OtherContent}) is apart from reading ({@link
 * dev.wattstick.record.modelfile.ModelReader}, {@link dev.wattstick.record.modelfile.ModelParts}).
 * Never calls native code; a hostile file costs no more than its size.
 */
@NullMarked
package dev.wattstick.record.modelfile;

import org.jspecify.annotations.NullMarked;
