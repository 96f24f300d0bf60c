package dev.wattstick.client;

import java.io.FileNotFoundException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.nio.charset.StandardCharsets;
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
                + "\"; "
                + named(fileName)
                + "\r\nContent-Type: application/octet-stream\r\n\r\n"));
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

  /**
   * As browsers do. The service's form reader (Netty) makes blanks of semicolons and equals signs
   * in it, so a name with these is sent in the encoding of RFC 5987.
   */
  private static String named(String fileName) {
    return fileName.matches("[^;=\\\\]*")
        ? "filename=\""
            + fileName.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A")
            + "\""
        : "filename*=UTF-8''"
            + URLEncoder.encode(fileName, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static BodyPublisher text(String text) {
    return HttpRequest.BodyPublishers.ofString(text);
  }
}
