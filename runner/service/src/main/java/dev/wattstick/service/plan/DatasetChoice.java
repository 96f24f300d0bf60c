package dev.wattstick.service.plan;

import dev.wattstick.record.EngineFacts;
import dev.wattstick.record.ModelFile;
import dev.wattstick.service.catalog.Catalog;
import dev.wattstick.service.catalog.CatalogDataset;
import dev.wattstick.service.catalog.CatalogModel;
import dev.wattstick.service.fault.Fault;
import dev.wattstick.service.fault.Faults;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which dataset a job evaluates, or why none.
 *
 * @param name null for none
 * @param absent why there is none; null when there is one
 */
record DatasetChoice(@Nullable String name, @Nullable String absent) {
  private static final String NONE = "none";
  private static final String POINTER = "/dataset";

  static DatasetChoice of(
      JobRequest request,
      Catalog catalog,
      @Nullable CatalogModel model,
      @Nullable ModelFile file,
      @Nullable EngineFacts engine,
      Faults faults) {
    String asked = request.dataset();
    if (NONE.equals(asked)) {
      return without("the job asked for no dataset");
    }
    if (asked != null) {
      if (engine != null && engine.simulated()) {
        faults.add(POINTER, "a simulated engine predicts nothing; leave the dataset out");
      }
      return named(asked, catalog, model, file, faults);
    }
    if (model == null || model.dataset() == null) {
      return without("the model has no dataset in the catalog");
    }
    if (engine != null && engine.simulated()) {
      return without("a simulated engine predicts nothing");
    }
    return file != null && file.input() == null
        ? without("the catalog does not say how a picture becomes the model's input")
        : named(model.dataset(), catalog, model, file, faults);
  }

  private static DatasetChoice named(
      String name,
      Catalog catalog,
      @Nullable CatalogModel model,
      @Nullable ModelFile file,
      Faults faults) {
    Optional<CatalogDataset> dataset = catalog.dataset(name);
    if (dataset.isEmpty()) {
      List<String> names = new ArrayList<>(catalog.datasetNames());
      names.add(NONE);
      faults.unknown(POINTER, "dataset", name, names);
    } else if (!dataset.get().faults().isEmpty()) {
      faults.add(POINTER, "the dataset '" + name + "' cannot be used: " + sentences(dataset.get()));
    } else if (file != null && file.input() == null) {
      faults.add(POINTER, "the catalog does not say how a picture becomes the model's input");
    } else if (model != null) {
      misfit(dataset.get(), model, catalog).ifPresent(misfit -> faults.add(POINTER, misfit));
    }
    return new DatasetChoice(name, null);
  }

  /** Why a dataset does not fit a model, as far as the catalog says; empty when it may. */
  private static Optional<String> misfit(
      CatalogDataset dataset, CatalogModel model, Catalog catalog) {
    String task = dataset.task();
    if (task != null && !model.task().equals("other") && !task.equals(model.task())) {
      return Optional.of(
          String.format(
              Locale.ROOT,
              "the dataset '%s' is for %s, the model '%s' for %s",
              dataset.name(),
              task,
              model.name(),
              model.task()));
    }
    CatalogDataset own =
        model.dataset() == null ? null : catalog.dataset(model.dataset()).orElse(null);
    if (own == null || own.classes() == null || dataset.classes() == null) {
      return Optional.empty();
    }
    return own.classes().equals(dataset.classes())
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.ROOT,
                "the dataset '%s' has %,d classes, the model '%s' tells %,d apart, those of '%s'",
                dataset.name(),
                dataset.classes(),
                model.name(),
                own.classes(),
                own.name()));
  }

  private static String sentences(CatalogDataset dataset) {
    return dataset.faults().stream().map(Fault::sentence).collect(Collectors.joining("; "));
  }

  private static DatasetChoice without(String reason) {
    return new DatasetChoice(null, reason);
  }
}
