package dev.wattstick.service.queue;

import org.jspecify.annotations.Nullable;

/** Which jobs to list; null takes all. */
public record JobFilter(
    @Nullable JobState state,
    @Nullable String device,
    @Nullable String model,
    @Nullable String campaign) {}
