package dev.wattstick.service.catalog;

import dev.wattstick.service.fault.Fault;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The content of one or more catalog files at one moment.
 *
 * @param faults of the files as a whole, for example that one is no JSON
 */
public record Catalog(
    List<CatalogModel> models, List<CatalogDataset> datasets, List<Fault> faults) {

  /** By its exact name. */
  public Optional<CatalogModel> model(String name) {
    return models.stream().filter(model -> model.name().equals(name)).findFirst();
  }

  /** By its exact name. */
  public Optional<CatalogDataset> dataset(String name) {
    return datasets.stream().filter(dataset -> dataset.name().equals(name)).findFirst();
  }

  public Collection<String> modelNames() {
    return models.stream().map(CatalogModel::name).toList();
  }

  public Collection<String> datasetNames() {
    return datasets.stream().map(CatalogDataset::name).toList();
  }

  /** Everything that is wrong anywhere in it, a sentence each. */
  public List<String> sentences() {
    return Stream.of(
            faults.stream().map(Fault::sentence),
            models.stream()
                .flatMap(
                    m -> m.faults().stream().map(f -> "model " + m.name() + ": " + f.detail())),
            datasets.stream()
                .flatMap(
                    d -> d.faults().stream().map(f -> "dataset " + d.name() + ": " + f.detail())))
        .flatMap(sentences -> sentences)
        .toList();
  }

  /** This catalog with another one's entries after its own; its own names win. */
  Catalog plus(Catalog other) {
    return new Catalog(
        Stream.concat(models.stream(), other.models.stream().filter(m -> model(m.name()).isEmpty()))
            .toList(),
        Stream.concat(
                datasets.stream(), other.datasets.stream().filter(d -> dataset(d.name()).isEmpty()))
            .toList(),
        Stream.concat(faults.stream(), other.faults.stream()).toList());
  }
}
