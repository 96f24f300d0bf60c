package dev.wattstick.service.catalog;

import dev.wattstick.record.ModelFile;
import dev.wattstick.service.fault.Fault;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A model of the catalog or an uploaded one.
 *
 * @param dataset name of the dataset that fits it; null when there is none
 * @param parameters how many numbers it learned; null when unknown
 * @param macs multiply-accumulate operations of one inference; null when unknown
 * @param origin where the entry comes from
 * @param files that can be measured; those with faults are left out
 * @param faults what is wrong with the entry or its files
 */
public record CatalogModel(
    String name,
    String task,
    @Nullable String description,
    @Nullable String source,
    @Nullable String license,
    @Nullable String licenseFile,
    @Nullable String dataset,
    @Nullable Long parameters,
    @Nullable Long macs,
    Origin origin,
    List<CatalogFile> files,
    List<Fault> faults) {

  /** Where an entry comes from. */
  public enum Origin {
    CATALOG,
    UPLOAD
  }

  /**
   * One file of a model.
   *
   * @param file what a plan needs
   * @param description for people
   * @param exporter the program that made it
   */
  public record CatalogFile(
      ModelFile file, @Nullable String description, @Nullable String exporter) {}
}
