package dev.wattstick.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged service and worker: what of the service's environment a run tells. */
class RunSecretsIT {
  private static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath();
  private static final Path WORKER =
      Path.of("../worker/target/worker").toAbsolutePath().normalize();
  private static final String SECRET = "correct-horse-battery";

  @TempDir Path folder;

  @Test
  void aRunTellsNoSecretAndNoPlaceAndIsItsOwners() throws Exception {
    TestModels.write(folder.resolve("models"));
    Process service = start();
    try {
      measure(url(service));
    } finally {
      service.destroy();
      service.waitFor(1, TimeUnit.MINUTES);
      service.destroyForcibly();
    }
    Path home = folder.resolve("home");
    assertThat(mode(home)).isEqualTo("700");
    assertThat(mode(home.resolve("service.lock"))).startsWith("6");
    List<Path> runs = files(home.resolve("runs"));
    assertThat(runs).isNotEmpty();
    for (Path file : runs) {
      assertThat(mode(file)).as(file.toString()).isIn("400", "500", "700");
    }
    for (Path file : files(home)) {
      if (Files.isRegularFile(file)) {
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertThat(text).as(file.toString()).doesNotContain(SECRET);
        if (file.startsWith(home.resolve("runs"))) {
          assertThat(text).as(file.toString()).doesNotContain(folder.toString(), "Picked up");
        }
      }
    }
  }

  private Process start() throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-Dwattstick.root=" + folder,
            "-Dwattstick.home=" + folder.resolve("home"),
            "-Dwattstick.worker=" + WORKER,
            "-Dwattstick.host-lock=" + folder.resolve("host.lock"),
            "-Dquarkus.http.port=0",
            "-jar",
            JAR.toString());
    builder.environment().put("AWS_SECRET_ACCESS_KEY", SECRET);
    builder.environment().put("JAVA_TOOL_OPTIONS", "-Dpassword=" + SECRET);
    return builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  private static URI url(Process service) throws IOException {
    BufferedReader lines = service.inputReader(StandardCharsets.UTF_8);
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      int at = line.indexOf("ready at ");
      if (at >= 0) {
        return URI.create(line.substring(at + 9, line.indexOf(',', at)));
      }
    }
    throw new IOException("the service ended before it was ready");
  }

  private static void measure(URI url) throws IOException, InterruptedException {
    HttpClient http = HttpClient.newHttpClient();
    HttpRequest post =
        HttpRequest.newBuilder(url.resolve("/api/v1/jobs"))
            .header("Content-Type", "application/json")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "{\"model\":\"Plain\",\"device\":\"sim:fast\",\"duration\":\"PT0.2S\"}"))
            .build();
    JsonNode job =
        new ObjectMapper().readTree(http.send(post, HttpResponse.BodyHandlers.ofString()).body());
    URI events = url.resolve(job.at("/links/events").asText());
    String told =
        http.send(
                HttpRequest.newBuilder(events).build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
            .body();
    assertThat(told).contains("\"state\":\"completed\"");
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.toList();
    }
  }

  private static String mode(Path path) throws IOException {
    return Integer.toOctalString((Integer) Files.getAttribute(path, "unix:mode") & 0777);
  }
}
