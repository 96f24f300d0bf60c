package dev.wattstick.cli.client;

import java.io.FileNotFoundException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A {@code multipart/form-data} body; files are streamed, not read into memory. */
public final class Multipart {
  private static final String BOUNDARY = "wattstick-7f1d6c0b9e2a";
  private final List<BodyPublisher> parts = new ArrayList<>();

  public Multipart field(String name, String value) {
    parts.add(
        text(
            "--"
                + BOUNDARY
                + "\r\nContent-Disposition: form-data; name=\""
                + name
                + "\"\r\n\r\n"
                + value
                + "\r\n"));
    return this;
  }

  /**
   * Adds a file's content.
   *
   * @param fileName any; it is sent in UTF-8, as browsers do
   */
  public Multipart file(String name, String fileName, Path file) throws FileNotFoundException {
    parts.add(
        text(
            "--"
                + BOUNDARY
                + "\r\nContent-Disposition: form-data; name=\""
                + name
                + "\"; filename=\""
                + fileName.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A")
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n"));
    parts.add(HttpRequest.BodyPublishers.ofFile(file));
    parts.add(text("\r\n"));
    return this;
  }

  String contentType() {
    return "multipart/form-data; boundary=" + BOUNDARY;
  }

  BodyPublisher publisher() {
    List<BodyPublisher> all = new ArrayList<>(parts);
    all.add(text("--" + BOUNDARY + "--\r\n"));
    return HttpRequest.BodyPublishers.concat(all.toArray(BodyPublisher[]::new));
  }

  private static BodyPublisher text(String text) {
    return HttpRequest.BodyPublishers.ofString(text);
  }
}
