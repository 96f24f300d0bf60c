package dev.wattstick.analysis.merge;

import dev.wattstick.record.Verdict;

/**
 * A row of a database of our runs.
 *
 * @param key where its environment says what differs, if rows had to be told apart
 */
record MergedRow(
    RunSummary.RowKey key,
    RunSummary.Conditions conditions,
    Verdict.Value verdict,
    RunGroup group) {}
