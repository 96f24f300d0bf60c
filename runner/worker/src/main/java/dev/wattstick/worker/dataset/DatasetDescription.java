package dev.wattstick.worker.dataset;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The content of {@code dataset.json}.
 *
 * @param task {@code classification}
 * @param sanityOnly true when it is too small to conclude an accuracy from
 * @param classes names by class index, of at least the classes that occur
 * @param classCount how many classes a model has to tell apart; null where {@code classes} names
 *     them all
 */
record DatasetDescription(
    int schemaVersion,
    @JsonProperty(required = true) String name,
    @JsonProperty(required = true) String task,
    @Nullable String description,
    @Nullable String source,
    @Nullable String license,
    boolean sanityOnly,
    @JsonProperty(required = true) Map<Integer, String> classes,
    @Nullable Integer classCount) {

  static final int SCHEMA_VERSION = 1;
}
