package dev.wattstick.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The completion script, as bash uses it. */
class CompletionTest {
  @TempDir Path folder;

  private String completions(String... words) throws IOException, InterruptedException {
    Path script = Files.writeString(folder.resolve("c.sh"), Invocation.of("completion").out());
    String asked =
        "source "
            + script
            + "; COMP_WORDS=("
            + String.join(" ", words)
            + " ''); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); COMP_LINE=\"${COMP_WORDS[*]}\";"
            + " COMP_POINT=${#COMP_LINE}; _complete_wattstick; printf '%s\\n' \"${COMPREPLY[@]}\"";
    Process bash =
        new ProcessBuilder("bash", "-c", asked)
            // Outside of a completion bash's compopt complains.
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String printed = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(bash.waitFor()).as(printed).isZero();
    return printed;
  }

  @Test
  void knowsTheCommands() throws Exception {
    assertThat(completions("./wattstick").lines())
        .contains("run", "models", "jobs", "cancel", "rate", "completion");
    assertThat(completions("wattstick", "delete").lines()).contains("run", "model", "database");
  }

  @Test
  void knowsTheValuesOfClosedSets() throws Exception {
    assertThat(completions("wattstick", "run", "x", "--engine").lines())
        .containsExactly("tflite", "openvino", "simulated");
    assertThat(completions("wattstick", "run", "x", "--precision").lines())
        .contains("float32", "int8");
    assertThat(completions("wattstick", "rate", "x", "--scale").lines()).contains("strep-2025");
    assertThat(completions("wattstick", "jobs", "--state").lines()).contains("queued");
    assertThat(completions("wattstick", "jobs", "--format").lines())
        .containsExactly("table", "csv", "json");
    assertThat(completions("wattstick", "setup").lines()).contains("openvino", "notebooks");
    assertThat(completions("wattstick", "statistics", "x", "--of").lines()).contains("pareto");
  }

  @Test
  void oneScriptServesBothShells() {
    assertThat(Invocation.of("completion", "zsh").out())
        .isEqualTo(Invocation.of("completion", "bash").out())
        .contains("bashcompinit", "source <(./wattstick completion bash)")
        .doesNotContain("APP_HOME", "picocli.info");
  }
}
