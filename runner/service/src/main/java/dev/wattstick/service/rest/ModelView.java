package dev.wattstick.service.rest;

import dev.wattstick.record.InputSpec;
import dev.wattstick.record.ModelFile;
import dev.wattstick.record.ModelFile.ExternalFile;
import dev.wattstick.service.catalog.CatalogModel;
import dev.wattstick.service.catalog.CatalogModel.CatalogFile;
import dev.wattstick.service.fault.Fault;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A model as the API shows it.
 *
 * @param origin {@code catalog} or {@code upload}
 * @param faults what is wrong with it; empty when nothing is
 */
record ModelView(
    String name,
    String task,
    @Nullable String description,
    @Nullable String source,
    @Nullable String license,
    @Nullable String licenseFile,
    @Nullable String dataset,
    @Nullable Long parameters,
    @Nullable Long macs,
    String origin,
    List<File> files,
    List<Fault> faults) {

  /**
   * One file of a model, ready to be measured.
   *
   * @param givenName what its sender calls it; null for files of the catalog
   * @param external other files that hold its weights; null where there are none
   */
  record File(
      String path,
      @Nullable String givenName,
      String format,
      String precision,
      long bytes,
      String sha256,
      @Nullable String weightsSha256,
      @Nullable List<ExternalFile> external,
      @Nullable String description,
      @Nullable String exporter,
      @Nullable InputSpec input) {

    static File of(CatalogFile entry) {
      ModelFile file = entry.file();
      return new File(
          file.path(),
          file.givenName(),
          file.format(),
          file.precision(),
          file.bytes(),
          file.sha256(),
          file.weightsSha256(),
          file.external(),
          entry.description(),
          entry.exporter(),
          file.input());
    }
  }

  static ModelView of(CatalogModel model) {
    return new ModelView(
        model.name(),
        model.task(),
        model.description(),
        model.source(),
        model.license(),
        model.licenseFile(),
        model.dataset(),
        model.parameters(),
        model.macs(),
        model.origin().name().toLowerCase(Locale.ROOT),
        model.files().stream().map(File::of).toList(),
        model.faults());
  }
}
