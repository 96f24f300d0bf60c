package dev.wattstick.service.rest;

import dev.wattstick.service.fault.Faults;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jspecify.annotations.Nullable;

/** The names under which files were sent, whatever letters are in them. */
final class SentNames {
  private SentNames() {}

  /** The last part of a file's name, as messages show it; null when none was sent. */
  static @Nullable String of(@Nullable FormValue upload) {
    if (upload == null || upload.getFileName() == null) {
      return null;
    }
    String name = decoded(upload.getFileName());
    String last = name.substring(name.lastIndexOf('/') + 1).replaceAll("[\\p{Cntrl}\\p{Cs}]", "?");
    return last.isBlank() ? null : last;
  }

  /** Files by their names; when two have the same, or one has none, it goes to the faults. */
  static Map<String, Path> byName(List<FormValue> uploads, Faults faults) {
    Map<String, Path> files = new LinkedHashMap<>();
    for (FormValue upload : uploads) {
      String name = upload.getFileName() == null ? "" : decoded(upload.getFileName());
      if (name.isEmpty()) {
        faults.add("/external", "needs the name that the model has for it, as its file name");
      } else if (files.putIfAbsent(name, upload.getFileItem().getFile()) != null) {
        faults.add("/external", "'" + name + "' is sent twice");
      }
    }
    return files;
  }

  /** What the encoding of forms leaves of the three characters that end a quoted name. */
  private static String decoded(String name) {
    return name.replace("%22", "\"").replace("%0D", "\r").replace("%0A", "\n");
  }
}
