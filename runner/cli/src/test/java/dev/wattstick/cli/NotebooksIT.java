package dev.wattstick.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wattstick.cli.python.PythonEnvironment;
import dev.wattstick.cli.service.ServiceProcess;
import dev.wattstick.cli.text.ProgressLine;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Executes every notebook against a real service, and shows that what goes wrong there is seen. */
class NotebooksIT {
  private static final Path ROOT =
      Path.of(System.getProperty("wattstick.root", "../..")).toAbsolutePath().normalize();
  private static final Installation INSTALLATION = new Installation(ROOT);
  private static final PythonEnvironment PYTHON =
      PythonEnvironment.of(INSTALLATION, ProgressLine.onStderr());
  private static final String TOKEN = "of-the-test";

  @TempDir private Path scratch;

  /** Exit code and everything that was printed. */
  private record Ended(int exitCode, String printed) {}

  @BeforeAll
  static void jupyterIsThere() {
    boolean installed = PYTHON.isInstalled(PythonEnvironment.Part.NOTEBOOKS);
    if (!installed) {
      System.out.println(
          "SKIPPED: Jupyter is not in "
              + INSTALLATION.virtualEnvironment()
              + "; ./wattstick setup notebooks installs it");
    }
    assumeTrue(installed, "Jupyter is not installed: ./wattstick setup notebooks");
  }

  @Test
  void everyNotebookRunsAgainstARealServiceAndShowsWhatItPromises() throws Exception {
    Path home = scratch.resolve("home");
    try (ServiceProcess service = ServiceProcess.start(INSTALLATION, home, 0)) {
      Map<String, String> variables =
          Map.of("WATTSTICK_URL", service.url().toString(), "WATTSTICK_HOME", home.toString());
      Ended ended = execute(variables, "--check");
      System.out.println(ended.printed());
      assertThat(ended.exitCode()).as(ended.printed()).isZero();
      for (String name : notebooks()) {
        assertThat(ended.printed()).containsPattern("(?m)^" + name + ": [0-9.]+ s$");
      }
    }
  }

  @Test
  void withoutTheStudysDataANotebookSaysSoAndSkips() throws Exception {
    Ended ended =
        execute(
            Map.of("WATTSTICK_PUBLISHED", scratch.resolve("nowhere").toString()),
            "--check",
            "--out",
            scratch.resolve("out").toString(),
            "20_ratings");
    assertThat(ended.exitCode()).as(ended.printed()).isZero();
    assertThat(ended.printed())
        .contains(
            "cells skipped: the study's published data is not at " + scratch.resolve("nowhere"));
    assertThat(Files.readString(scratch.resolve("out/20_ratings.ipynb")))
        .contains("The study's published data is not here")
        .contains("Skipped: ");
  }

  @Test
  void aFailingCellIsToldWithItsOwnException() throws Exception {
    Path notebook = notebook("failing", "List.of().iterator().next()", "[]");
    Ended ended = execute(Map.of(), "--check", notebook.toString());
    assertThat(ended.exitCode()).isEqualTo(1);
    assertThat(ended.printed())
        .contains("FAILED failing: cell 1 of 1")
        .contains("java.util.NoSuchElementException")
        .contains("1 of the notebooks failed: failing");
  }

  /** JShell passes over much in silence; that is why outputs are promised. */
  @Test
  void aMissingOutputIsAFailure() throws Exception {
    Path notebook = notebook("silent", "Wattstick.study()", "[\"image/svg+xml\"]");
    Ended ended = execute(Map.of(), "--check", notebook.toString());
    assertThat(ended.exitCode()).isEqualTo(1);
    assertThat(ended.printed()).contains("should show image/svg+xml; its outputs are text/plain");
  }

  @Test
  void aKernelWithoutTheProjectsJarsDoesNotStartAndNamesTheCommandThatBuildsThem()
      throws Exception {
    Path notebook = notebook("unbuilt", "1", "[]");
    Ended ended = execute(Map.of("WATTSTICK_ROOT", scratch.toString()), notebook.toString());
    assertThat(ended.exitCode()).isEqualTo(1);
    assertThat(ended.printed())
        .contains("the project is not built")
        .contains("run ./wattstick --version in " + scratch);
  }

  @Test
  void theCommandServesTheNotebooksAndEndsWithAllThatItStarted() throws Exception {
    int port = freePort();
    Path log = scratch.resolve("notebook.log");
    ProcessBuilder builder =
        new ProcessBuilder(
                ROOT.resolve("wattstick").toString(),
                "notebook",
                "--no-browser",
                "--port=" + port,
                "--home=" + scratch.resolve("home"))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().put("WATTSTICK_NO_BUILD", "1");
    builder.environment().put("JUPYTER_TOKEN", TOKEN);
    Process command = builder.start();
    List<ProcessHandle> started = new ArrayList<>();
    try {
      awaitAnswer(command, port, log);
      command.descendants().forEach(started::add);
      assertThat(get(port, "api/kernelspecs")).contains("Java (Wattstick)");
      assertThat(get(port, "api/contents")).contains("00_quickstart.ipynb");
    } finally {
      command.destroy();
      assertThat(command.waitFor(60, TimeUnit.SECONDS)).as("ends on a signal").isTrue();
    }
    assertThat(started).isNotEmpty();
    for (ProcessHandle process : started) {
      process.onExit().get(30, TimeUnit.SECONDS);
    }
  }

  private static List<String> notebooks() throws IOException {
    try (Stream<Path> files = Files.list(ROOT.resolve("notebooks"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".ipynb"))
          .map(name -> name.substring(0, name.length() - ".ipynb".length()))
          .sorted()
          .toList();
    }
  }

  private Path notebook(String name, String code, String expects) throws IOException {
    ObjectMapper json = new ObjectMapper();
    JsonNode notebook =
        json.readTree(
            "{\"nbformat\":4,\"nbformat_minor\":5,\"metadata\":{},\"cells\":[{\"cell_type\":\"code\","
                + "\"id\":\"0\",\"execution_count\":null,\"outputs\":[],\"source\":"
                + json.writeValueAsString(code)
                + ",\"metadata\":{\"wattstick\":{\"expects\":"
                + expects
                + "}}}]}");
    return Files.writeString(scratch.resolve(name + ".ipynb"), json.writeValueAsString(notebook));
  }

  private Ended execute(Map<String, String> variables, String... arguments) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(PYTHON.python().toString(), ROOT.resolve("notebooks/execute.py").toString()));
    command.addAll(List.of(arguments));
    Path output = scratch.resolve("output.txt");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().putAll(variables);
    Process process = builder.start();
    boolean ended = process.waitFor(10, TimeUnit.MINUTES);
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    String printed = Files.readString(output, StandardCharsets.UTF_8);
    assertThat(ended).as("ends; it printed:%n%s", printed).isTrue();
    return new Ended(process.exitValue(), printed);
  }

  private static void awaitAnswer(Process command, int port, Path log) throws Exception {
    for (int attempt = 0; attempt < 600; attempt++) {
      try {
        get(port, "api/status");
        return;
      } catch (IOException e) {
        assertThat(command.waitFor(200, TimeUnit.MILLISECONDS))
            .as("ended too early; it printed:%n%s", Files.readString(log))
            .isFalse();
      }
    }
    throw new AssertionError("JupyterLab does not answer; it printed:\n" + Files.readString(log));
  }

  private static String get(int port, String path) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/" + path))
            .header("Authorization", "token " + TOKEN)
            .build();
    HttpResponse<String> response =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return response.body();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
