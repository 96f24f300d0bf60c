package dev.wattstick.service.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.wattstick.analysis.json.JsonFault;
import dev.wattstick.service.fault.Faults;
import dev.wattstick.service.fault.Fields;
import dev.wattstick.service.fault.RefusedException;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds everything that is wrong with an upload. */
final class UploadCheck {
  static final List<String> TASKS = List.of("classification", "segmentation", "detection", "other");
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 ._+()-]{0,99}");

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
   * The format of the sent file.
   *
   * @throws RefusedException when anything is wrong with the form or the file
   */
  ModelFormat check(Collection<String> datasets) throws IOException {
    name();
    oneOf("/precision", "precision", form.precision(), FileReader.PRECISIONS);
    oneOf("/task", "task", form.task(), TASKS);
    oneOf("/dataset", "dataset", form.dataset(), datasets);
    input();
    ModelFormat format = null;
    if (form.file() == null) {
      if (!faults.at("/file")) {
        faults.add("/file", "is required");
      }
    } else {
      format = SniffedFormat.of(form.file(), form.weights(), faults);
    }
    if (format == null || !faults.isEmpty()) {
      throw new RefusedException("The model", faults.list());
    }
    return format;
  }

  private void name() {
    String name = form.name();
    if (name == null || name.isBlank()) {
      if (faults.at("/name")) {
        return;
      }
      faults.add("/name", "is required");
    } else if (!NAME.matcher(name).matches()) {
      faults.add(
          "/name",
          "must begin with a letter or digit, hold letters, digits, blanks and . _ + ( ) - only,"
              + " and have at most 100 characters");
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
