package dev.wattstick.record;

import org.jspecify.annotations.Nullable;

/**
 * One file of a model: what is measured.
 *
 * @param model the catalog's name of the model, for example {@code MobileNetV2}
 * @param task {@code classification}, {@code segmentation}, {@code detection} or {@code other}
 * @param format {@code tflite}, {@code openvino-ir} or {@code onnx}
 * @param precision {@code float32}, {@code float16}, {@code int8} or {@code unknown}
 * @param path absolute path of the file on this node
 * @param bytes size of the file, with its separate weights if it has any
 * @param sha256 of the file, lower-case hexadecimal
 * @param weightsSha256 of the separate weights file ({@code .bin} of an IR); null where there is
 *     none
 * @param input how a picture becomes the model's input; null when unknown (then no dataset can run)
 */
public record ModelFile(
    String model,
    String task,
    String format,
    String precision,
    String path,
    long bytes,
    String sha256,
    @Nullable String weightsSha256,
    @Nullable InputSpec input) {}
