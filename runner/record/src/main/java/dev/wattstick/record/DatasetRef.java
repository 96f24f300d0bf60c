package dev.wattstick.record;

/**
 * A labelled evaluation set on this node.
 *
 * @param name as in the catalog
 * @param path absolute path of its folder ({@code dataset.json}, {@code labels.csv}, pictures)
 * @param sha256 over its {@code dataset.json} and {@code labels.csv} and every picture, in the
 *     order of the labels
 * @param samples how many labelled samples it has
 */
public record DatasetRef(String name, String path, String sha256, int samples) {}
