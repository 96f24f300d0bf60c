package dev.wattstick.worker.meter;

import dev.wattstick.record.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a meter without opening it.
 *
 * @param id for example {@code rapl}
 * @param name for people
 * @param provenance of its readings
 * @param intervalNs time between two readings that the instrument can follow; null where nothing is
 *     read
 * @param resolution smallest difference of two readings, in joules or watts; null when unknown
 */
public record MeterTraits(
    String id,
    String name,
    MeterKind kind,
    MeterScope scope,
    Provenance provenance,
    @Nullable Long intervalNs,
    @Nullable Double resolution) {}
