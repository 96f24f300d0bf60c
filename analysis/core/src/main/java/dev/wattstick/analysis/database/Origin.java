package dev.wattstick.analysis.database;

import dev.wattstick.record.Provenance;

/**
 * Where a number comes from.
 *
 * @param kind of source
 * @param detail the instrument, file or rule
 */
public record Origin(Provenance kind, String detail) {}
