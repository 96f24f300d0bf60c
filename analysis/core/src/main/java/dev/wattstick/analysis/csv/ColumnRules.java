package dev.wattstick.analysis.csv;

import java.util.Set;

/**
 * What the reader knows of columns beforehand. Any other column is numbers when all its cells read
 * as numbers, else text.
 *
 * @param text stay text even where they look like numbers
 * @param numbers must be numbers
 */
public record ColumnRules(Set<String> text, Set<String> numbers) {}
