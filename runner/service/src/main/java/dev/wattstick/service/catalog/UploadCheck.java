package dev.wattstick.service.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.wattstick.record.JsonFault;
import dev.wattstick.record.modelfile.ModelFileException;
import dev.wattstick.record.modelfile.ModelParts;
import dev.wattstick.service.fault.Faults;
import dev.wattstick.service.fault.Fields;
import dev.wattstick.service.fault.RefusedException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds everything that is wrong with an upload. */
final class UploadCheck {
  static final List<String> TASKS = List.of("classification", "segmentation", "detection", "other");

  private final UploadForm form;
  private final Faults faults;

  /**
   * @param faults what is known to be wrong with the form already
   */
  UploadCheck(UploadForm form, Faults faults) {
    this.form = form;
    this.faults = faults;
  }

  /**
   * The sent files.
   *
   * @throws RefusedException when anything is wrong with the form or a file
   */
  ModelParts check(Catalog catalog) {
    if (form.name() != null && !UploadName.isAllowed(form.name())) {
      faults.add("/name", UploadName.RULE);
    }
    oneOf("/precision", "precision", form.precision(), FileReader.PRECISIONS);
    oneOf("/task", "task", form.task(), TASKS);
    oneOf("/dataset", "dataset", form.dataset(), catalog.datasetNames());
    input();
    dataset(catalog);
    ModelParts parts = parts();
    precision(parts);
    if (parts == null || !faults.isEmpty()) {
      throw new RefusedException("The model", faults.list());
    }
    return parts;
  }

  /** A model with a dataset that it cannot be evaluated on would fail every job. */
  private void dataset(Catalog catalog) {
    Optional<CatalogDataset> dataset =
        Optional.ofNullable(form.dataset()).flatMap(catalog::dataset);
    if (dataset.isEmpty()) {
      return;
    }
    String task = dataset.get().task();
    if (form.task() != null && task != null && !form.task().equals(task)) {
      faults.add("/dataset", "is for " + task + ", the task of the model is " + form.task());
    }
    if (form.input() == null) {
      faults.add("/input", "is required with a dataset: it says how a picture becomes the input");
    }
  }

  private void precision(@Nullable ModelParts parts) {
    String precision = form.precision();
    if (parts != null && precision != null && !parts.content().canBe(precision)) {
      faults.add(
          "/precision",
          "cannot be "
              + precision
              + ": the file stores its weights as "
              + String.join(", ", new TreeSet<>(parts.content().storedTypes())));
    }
  }

  private @Nullable ModelParts parts() {
    if (form.file() == null) {
      if (!faults.at("/file")) {
        faults.add("/file", "is required");
      }
      return null;
    }
    try {
      return ModelParts.sent(form.file(), form.weights(), form.external());
    } catch (ModelFileException e) {
      faults.add(
          "/file",
          form.fileName() == null ? String.valueOf(e.getMessage()) : e.about(form.fileName()));
      return null;
    }
  }

  private void oneOf(
      String pointer, String what, @Nullable String value, Collection<String> known) {
    if (value != null && !known.contains(value)) {
      faults.unknown(pointer, what, value, known);
    }
  }

  private void input() {
    if (form.input() == null) {
      return;
    }
    try {
      JsonNode tree = CatalogReader.tree(form.input());
      InputSpecFields.read(Fields.of(tree, "/input", faults));
    } catch (JsonProcessingException e) {
      faults.add("/input", "is not JSON: " + JsonFault.of(e));
    }
  }
}
