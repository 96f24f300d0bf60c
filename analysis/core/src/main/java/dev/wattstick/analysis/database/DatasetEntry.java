package dev.wattstick.analysis.database;

import org.jspecify.annotations.Nullable;

/**
 * A dataset as {@code meta_dataset.json} describes it.
 *
 * @param key the dataset's name in the table
 * @param name for people
 * @param url where it is described; null when unknown
 */
public record DatasetEntry(String key, String name, @Nullable String url) {}
