package dev.wattstick.analysis.database;

import org.jspecify.annotations.Nullable;

/**
 * A metric as {@code meta_properties.json} describes it.
 *
 * @param key the table's column
 * @param name for people
 * @param shortname for axes
 * @param unit {@code percent}, {@code wattseconds}, {@code seconds}, …
 * @param group {@code Performance} or {@code Resources}, as the study has them, or any other
 * @param weight in compounds; null where none is given
 * @param maximize whether more is better
 * @param symbol of the unit, in brackets
 */
public record Property(
    String key,
    String name,
    String shortname,
    @Nullable String unit,
    @Nullable String group,
    @Nullable Double weight,
    boolean maximize,
    @Nullable String symbol) {}
