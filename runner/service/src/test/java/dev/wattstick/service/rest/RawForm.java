package dev.wattstick.service.rest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** A multipart form whose headers are sent as they are written, in UTF-8, as curl sends them. */
final class RawForm {
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();

  RawForm file(String name, String fileName, byte[] content) {
    return part("name=\"" + name + "\"; filename=\"" + fileName + "\"", content);
  }

  RawForm part(String disposition, byte[] content) {
    text("--x\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n");
    body.writeBytes(content);
    text("\r\n");
    return this;
  }

  HttpResponse<String> send() throws IOException, InterruptedException {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.writeBytes(body.toByteArray());
    whole.writeBytes("--x--\r\n".getBytes(StandardCharsets.UTF_8));
    URI models =
        URI.create("http://127.0.0.1:" + io.restassured.RestAssured.port + "/api/v1/models");
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(models)
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(HttpRequest.BodyPublishers.ofByteArray(whole.toByteArray()))
                .build(),
            HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  private void text(String text) {
    body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }
}
