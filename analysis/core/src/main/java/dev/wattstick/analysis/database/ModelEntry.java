package dev.wattstick.analysis.database;

import org.jspecify.annotations.Nullable;

/**
 * A model as {@code meta_model.json} describes it.
 *
 * @param key the model's name in the table
 * @param name for people
 * @param epochs it was trained; null when unknown
 * @param url where it is described; null when unknown
 */
public record ModelEntry(String key, String name, @Nullable Integer epochs, @Nullable String url) {}
