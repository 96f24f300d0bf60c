package dev.wattstick.analysis.intake;

import dev.wattstick.analysis.frame.Frame;

/**
 * Unmerged results: a row a run, in the columns of the study's result databases ({@code log_name},
 * {@code task}, {@code dataset}, {@code model}, {@code backend}, …).
 *
 * @param name of the file without its ending, or of the folder; recipes know the study's by it
 * @param runs the rows as they were found, failed runs among them
 */
public record ResultSet(String name, Frame runs) {}
