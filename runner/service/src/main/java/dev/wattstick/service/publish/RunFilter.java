package dev.wattstick.service.publish;

import dev.wattstick.record.Verdict;
import org.jspecify.annotations.Nullable;

/** Which runs to list; null takes all. */
public record RunFilter(
    @Nullable String model,
    @Nullable String engine,
    @Nullable String device,
    Verdict.@Nullable Value verdict) {}
