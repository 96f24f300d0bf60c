package dev.wattstick.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The service's answers as they are; that a real one gives them is shown by the notebooks' test.
 */
class RestServiceTest {
  private HttpServer server;
  private RestService service;

  RestServiceTest() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    service = new RestService(URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
  }

  @BeforeEach
  void start() {
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void answer(String path, int status, String body) {
    server.createContext(
        "/api/v1/" + path,
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
  }

  private static String job(String state, String more) {
    return "{\"id\":\"j1\",\"state\":\"" + state + "\",\"model\":\"Digits\"" + more + "}";
  }

  @Test
  void aSubmittedJobIsWhatTheServiceMadeOfIt() {
    answer(
        "jobs",
        202,
        job("queued", ",\"engine\":\"tflite\",\"device\":\"cpu\",\"precision\":\"int8\""));
    assertThat(service.submit("{\"model\":\"Digits\"}"))
        .isEqualTo(new RestService.Job("j1", "queued", "Digits", "int8", "tflite", "cpu"));
  }

  @Test
  void aRefusalTellsEveryFaultAtOnce() {
    answer(
        "jobs",
        422,
        "{\"detail\":\"2 fields\",\"errors\":[{\"pointer\":\"/mode\",\"detail\":\"is unknown\"},"
            + "{\"pointer\":\"/threads\",\"detail\":\"is 0\"}]}");
    assertThatThrownBy(() -> service.submit("{}"))
        .isInstanceOf(NotebookException.class)
        .hasMessage("/mode: is unknown\n/threads: is 0");
  }

  @Test
  void aFailedJobGivesItsReason() {
    answer("jobs/j1/events", 200, "data: {}\n\n");
    answer("jobs/j1", 200, job("failed", ",\"failure\":{\"message\":\"the worker crashed\"}"));
    RestService.Job job = new RestService.Job("j1", "queued", "", "", "", "");
    assertThatThrownBy(() -> service.await(job)).hasMessage("The job failed: the worker crashed");
  }

  @Test
  void anEndOfTheEventsIsNotTheEndOfTheJob() {
    answer("jobs/j1/events", 200, "data: {}\n\n");
    answer("jobs/j1", 200, job("running", ""));
    RestService.Job job = new RestService.Job("j1", "queued", "", "", "", "");
    assertThatThrownBy(() -> service.await(job)).hasMessageContaining("await it again");
  }

  @Test
  void aListIsATable() {
    answer(
        "engines",
        200,
        "{\"items\":[{\"id\":\"tflite\",\"available\":true,\"devices\":[{\"id\":\"cpu\",\"name\":\"x\"}]},"
            + "{\"id\":\"openvino\",\"reason\":\"no <library>\"}]}");
    assertThat(service.list("engines", "id", "devices", "reason").print())
        .contains("tflite", "cpu", "openvino", "no <library>");
  }

  @Test
  void samplesAreWholeNanosecondsHoweverSmall() {
    answer("runs/r1/samples", 200, "index,start_ns,inference_ns,end_to_end_ns\n0,5,40,41\n");
    assertThat(service.samples("r1").longColumn("inference_ns").get(0)).isEqualTo(40);
  }

  @Test
  void aServiceThatIsNotThereIsNamed() {
    server.stop(0);
    assertThatThrownBy(() -> service.get("engines"))
        .isInstanceOf(NotebookException.class)
        .hasMessageContaining(service.url().toString())
        .hasMessageContaining("./wattstick serve");
  }
}
