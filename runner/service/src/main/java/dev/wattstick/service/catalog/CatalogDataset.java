package dev.wattstick.service.catalog;

import dev.wattstick.service.fault.Fault;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A labelled evaluation set.
 *
 * @param path absolute path of its folder
 * @param task null when its description cannot be read
 * @param samples how many labelled samples it has; null when its labels cannot be read
 * @param classes how many classes its labels are from; null when its description cannot be read
 * @param faults what is wrong with it; with any, no job can use it
 */
public record CatalogDataset(
    String name,
    String path,
    @Nullable String task,
    @Nullable String description,
    @Nullable String source,
    @Nullable String license,
    @Nullable Integer samples,
    @Nullable Integer classes,
    List<Fault> faults) {}
