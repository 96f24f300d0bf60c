package dev.wattstick.service.catalog;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A model that somebody sends, as it came.
 *
 * @param file a temporary copy; the store makes its own
 * @param fileName what the sender calls it; null when that was not sent
 * @param weights separate weights of an OpenVINO model
 * @param external other files with weights of an ONNX model, by the names they were sent with
 * @param name null when it follows from the file's
 * @param input {@link dev.wattstick.record.InputSpec} as JSON: how a picture becomes its input;
 *     without it no dataset can run
 */
public record UploadForm(
    @Nullable Path file,
    @Nullable String fileName,
    @Nullable Path weights,
    Map<String, Path> external,
    @Nullable String name,
    @Nullable String precision,
    @Nullable String task,
    @Nullable String license,
    @Nullable String source,
    @Nullable String dataset,
    @Nullable String input) {}
