package dev.wattstick.service.plan;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks to be measured; only the model is required, null is the default.
 *
 * @param model name in the catalog or of an upload
 * @param precision {@code float32}, {@code float16}, {@code int8} or {@code unknown}
 * @param engine {@code tflite}, {@code openvino}, {@code simulated}
 * @param device for example {@code cpu}
 * @param scenario {@code single-stream} or {@code offline}
 * @param mode {@code quick}, {@code standard} or {@code valid}
 * @param dataset null is the model's own, {@code none} is none
 * @param meter {@code auto}, {@code none} or a meter's id
 * @param priority higher first, then the oldest
 * @param timeout of the whole measurement
 * @param duration of the steady state, instead of the mode's shortest and longest
 * @param minQueries instead of the mode's
 * @param warmup at least this long
 */
public record JobRequest(
    @Nullable String model,
    @Nullable String precision,
    @Nullable String engine,
    @Nullable String device,
    @Nullable Integer batchSize,
    @Nullable Integer threads,
    @Nullable String scenario,
    @Nullable String mode,
    @Nullable String dataset,
    @Nullable String meter,
    @Nullable Integer priority,
    @Nullable Duration timeout,
    @Nullable Map<String, String> labels,
    @Nullable Duration duration,
    @Nullable Long minQueries,
    @Nullable Duration warmup) {}
