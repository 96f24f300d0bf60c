package dev.wattstick.service.catalog;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A model that somebody sends, as it came.
 *
 * @param file a temporary copy; the store makes its own
 * @param weights separate weights of an OpenVINO model
 * @param input {@link dev.wattstick.record.InputSpec} as JSON: how a picture becomes its input;
 *     without it no dataset can run
 */
public record UploadForm(
    @Nullable Path file,
    @Nullable Path weights,
    @Nullable String name,
    @Nullable String precision,
    @Nullable String task,
    @Nullable String license,
    @Nullable String source,
    @Nullable String dataset,
    @Nullable String input) {}
