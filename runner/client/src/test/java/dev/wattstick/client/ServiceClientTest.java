package dev.wattstick.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceClientTest {
  private HttpServer server;
  private ServiceClient client;
  private final List<String> received = new ArrayList<>();

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.start();
    client = new ServiceClient(URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void answer(String path, int status, String body) {
    server.createContext(
        path,
        exchange -> {
          received.add(
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
  }

  @Test
  void aRefusalTellsEveryFault() {
    answer(
        "/api/v1/jobs",
        422,
        "{\"detail\":\"2 fields are wrong\",\"errors\":[{\"pointer\":\"/model\",\"detail\":\"no X\"},{\"pointer\":\"\",\"detail\":\"no mode Y\"}]}");
    assertThatThrownBy(() -> client.submit("{}"))
        .isInstanceOf(ClientException.class)
        .hasMessage("model: no X; no mode Y");
  }

  @Test
  void aRefusalThatIsNoProblemDocumentTellsItsStatus() {
    answer("/api/v1/engines", 502, "<html>bad gateway</html>");
    assertThatThrownBy(() -> client.get("engines"))
        .hasMessage("the service answered with status 502");
  }

  @Test
  void nobodyListening() {
    server.stop(0);
    assertThatThrownBy(() -> client.get("engines"))
        .isInstanceOf(ClientException.class)
        .hasMessageContaining("cannot be reached");
  }

  @Test
  void eventsAreFollowedToTheEnd() {
    answer(
        "/api/v1/jobs/7/events",
        200,
        "data:{\"state\":\"running\"}\n\n: tick\n\ndata: {\"state\":\"completed\"}\n\n");
    answer("/api/v1/jobs/7", 200, "{\"id\":\"7\",\"state\":\"completed\"}");
    List<String> states = new ArrayList<>();
    JsonNode job = client.follow("7", event -> states.add(event.path("state").asText()));
    assertThat(states).containsExactly("running", "completed");
    assertThat(job.path("state").asText()).isEqualTo("completed");
  }

  @Test
  void aFileIsUploadedWithItsFields(@TempDir Path folder) throws IOException {
    answer("/api/v1/models", 200, "{\"name\":\"net\"}");
    Path file = Files.writeString(folder.resolve("net.tflite"), "TFL3");
    client.upload(new Multipart().field("name", "net").file("file", "größe \"1\".tflite", file));
    assertThat(received.get(0))
        .contains("name=\"name\"\r\n\r\nnet\r\n")
        .contains("filename=\"größe %221%22.tflite\"")
        .contains("\r\n\r\nTFL3\r\n--")
        .endsWith("--\r\n");
  }
}
