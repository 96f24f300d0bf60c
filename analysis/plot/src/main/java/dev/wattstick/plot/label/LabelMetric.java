package dev.wattstick.plot.label;

import dev.wattstick.analysis.rating.Letter;
import org.jspecify.annotations.Nullable;

/**
 * A metric on a label.
 *
 * @param icon that stands for it
 * @param name for people
 * @param value with its unit, or why there is none
 * @param letter null where it is not rated
 */
public record LabelMetric(Icon icon, String name, String value, @Nullable Letter letter) {}
