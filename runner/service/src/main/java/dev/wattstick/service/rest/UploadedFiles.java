package dev.wattstick.service.rest;

import dev.wattstick.record.files.Folders;
import dev.wattstick.service.fault.Faults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jspecify.annotations.Nullable;

/** Uploads under the names they were sent with, for as long as a request lasts. */
final class UploadedFiles implements AutoCloseable {
  private static final int LONGEST = 150;

  private final Path folder;
  private final List<Path> files = new ArrayList<>();

  private UploadedFiles(Path folder) {
    this.folder = folder;
  }

  /** Moves the uploads below a folder; what is wrong with their names goes to the faults. */
  static UploadedFiles of(List<FormValue> uploads, Path tmp, Faults faults) throws IOException {
    UploadedFiles uploaded = new UploadedFiles(Files.createTempDirectory(tmp, "upload-"));
    if (uploads.isEmpty() && !faults.at("/file")) {
      faults.add("/file", "is required: a .pkl, .csv, .zip, .tar or .tar.gz file");
    }
    for (FormValue upload : uploads) {
      uploaded.add(upload, faults);
    }
    return uploaded;
  }

  private void add(FormValue upload, Faults faults) throws IOException {
    String name = safe(upload.getFileName());
    Path place = folder.resolve(name);
    if (name.isEmpty()) {
      faults.add("/file", "has no file name, whose ending would tell what it is");
    } else if (Files.exists(place)) {
      faults.add("/file", "is sent twice under the name '" + name + "': rename one");
    } else {
      Files.move(upload.getFileItem().getFile(), place);
      files.add(place);
    }
  }

  /** The last part of a name, which browsers may send with folders, without what misleads. */
  private static String safe(@Nullable String sent) {
    String name = sent == null ? "" : sent.substring(sent.replace('\\', '/').lastIndexOf('/') + 1);
    String clean = name.replaceAll("[^\\p{L}\\p{N}._+()-]", "-").replaceFirst("^\\.+", "");
    return clean.substring(Math.max(0, clean.length() - LONGEST));
  }

  List<Path> files() {
    return files;
  }

  @Override
  public void close() throws IOException {
    Folders.delete(folder);
  }
}
