package dev.wattstick.service.rest;

import dev.wattstick.service.fault.Faults;
import dev.wattstick.service.fault.PlainText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a multipart form by their names. What nobody reads, what comes twice and what is a
 * file where a text is read goes to the faults.
 */
final class FormParts {
  private final Map<String, Collection<FormValue>> parts;
  private final Faults faults;

  private FormParts(Map<String, Collection<FormValue>> parts, Faults faults) {
    this.parts = parts;
    this.faults = faults;
  }

  /**
   * Reads a form.
   *
   * @param files names of the parts that are files
   * @param texts names of the parts that are texts
   */
  static FormParts of(
      MultipartFormDataInput form, List<String> files, List<String> texts, Faults faults) {
    TreeSet<String> known = new TreeSet<>(files);
    known.addAll(texts);
    for (String name : form.getValues().keySet()) {
      if (name == null) {
        faults.add("", "a part has no name; the parts are: " + String.join(", ", known));
      } else if (!known.contains(name)) {
        faults.unknown("/" + name, "part", name, known);
      }
    }
    return new FormParts(form.getValues(), faults);
  }

  /** All files of a name, in the order they were sent. */
  List<FormValue> files(String name) {
    List<FormValue> files = new ArrayList<>();
    for (FormValue part : parts.getOrDefault(name, List.of())) {
      if (part.isFileItem()) {
        files.add(part);
      } else {
        faults.add("/" + name, "must be sent as a file, with a file name");
      }
    }
    return files;
  }

  /** The one file of a name; null when there is none. */
  @Nullable FormValue file(String name) {
    List<FormValue> files = files(name);
    if (files.size() > 1) {
      faults.add("/" + name, "is sent " + files.size() + " times; send it once");
    }
    return files.isEmpty() ? null : files.get(0);
  }

  /** The one text of a name; null when it is absent or, as forms send it, empty. */
  @Nullable String text(String name) {
    Collection<FormValue> values = parts.getOrDefault(name, List.of());
    if (values.isEmpty()) {
      return null;
    }
    FormValue first = values.iterator().next();
    if (values.size() > 1) {
      faults.add("/" + name, "is sent " + values.size() + " times; send it once");
    } else if (first.isFileItem()) {
      faults.add("/" + name, "must be a text, is a file");
    } else {
      String text = first.getValue();
      String fault = PlainText.faultOf(text);
      if (fault != null) {
        faults.add("/" + name, fault);
      }
      return fault != null || text.isBlank() ? null : text;
    }
    return null;
  }
}
