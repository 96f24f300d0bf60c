package dev.wattstick.plot.figure;

import dev.wattstick.analysis.database.Property;
import org.jspecify.annotations.Nullable;

/**
 * The metrics of a dataset by the part that they play.
 *
 * @param task for people, for example {@code Classification}
 * @param time null where the dataset has none, as the others
 */
public record DatasetMetrics(
    String task,
    @Nullable Property time,
    @Nullable Property energy,
    @Nullable Property quality,
    @Nullable Property secondQuality) {}
