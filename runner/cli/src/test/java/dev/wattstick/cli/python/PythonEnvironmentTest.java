package dev.wattstick.cli.python;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wattstick.cli.python.PythonEnvironment.Part;
import dev.wattstick.cli.text.ProgressLine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The environment's own python is a script of the test, so that nothing is downloaded. */
class PythonEnvironmentTest {
  @TempDir private Path root;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private Path calls = Path.of("");

  @BeforeEach
  void requirements() throws IOException {
    calls = root.resolve("calls");
    Files.createDirectories(root.resolve("runner/worker"));
    Files.writeString(root.resolve("runner/worker/openvino.txt"), "openvino==1\n");
  }

  private PythonEnvironment environment(String script) throws IOException {
    Path python = root.resolve("state/venv/bin/python");
    Files.createDirectories(python.getParent());
    Files.writeString(python, "#!/bin/sh\necho \"$@\" >> " + calls + "\n" + script + "\n");
    assertThat(python.toFile().setExecutable(true)).isTrue();
    ProgressLine progress =
        new ProgressLine(new PrintStream(printed, true, StandardCharsets.UTF_8), false);
    return new PythonEnvironment(root, root.resolve("state/venv"), progress);
  }

  @Test
  void installsOnceForEachContentOfTheRequirements() throws IOException {
    PythonEnvironment environment = environment("exit 0");
    assertThat(environment.ensure(Part.OPENVINO)).isEmpty();
    assertThat(environment.ensure(Part.OPENVINO)).isEmpty();
    assertThat(Files.readAllLines(calls))
        .hasSize(1)
        .first()
        .asString()
        .contains("pip install")
        .contains("--no-deps");
    Files.writeString(root.resolve("runner/worker/openvino.txt"), "openvino==2\n");
    assertThat(environment.ensure(Part.OPENVINO)).isEmpty();
    assertThat(Files.readAllLines(calls)).hasSize(2);
  }

  @Test
  void aFailureIsRememberedUntilItIsAskedForAgain() throws IOException {
    PythonEnvironment environment = environment("echo 'no network'; exit 1");
    assertThat(environment.ensure(Part.OPENVINO))
        .hasValueSatisfying(why -> assertThat(why).contains("no network"));
    assertThat(environment.ensure(Part.OPENVINO))
        .hasValueSatisfying(why -> assertThat(why).contains("no network"));
    assertThat(Files.readAllLines(calls)).hasSize(1);
    assertThat(environment.install(Part.OPENVINO)).isPresent();
    assertThat(Files.readAllLines(calls)).hasSize(2);
  }

  @Test
  void theUserIsToldWhatIsGoneWithoutAndHowToGetIt() throws IOException {
    environment("echo 'disk full'; exit 1").ensureOrSay(Part.OPENVINO);
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains("going on without OpenVINO")
        .contains("disk full")
        .contains("./wattstick setup openvino");
  }
}
