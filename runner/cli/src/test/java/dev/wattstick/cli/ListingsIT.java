package dev.wattstick.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wattstick.cli.service.Services;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that look after jobs and runs, with the packaged service. */
class ListingsIT {
  @TempDir Path folder;

  private Invocation wattstick(String line) {
    return Invocation.of((line + " --home " + folder.resolve("home")).split(" "));
  }

  @AfterEach
  void letRunsBeDeleted() throws Exception {
    // Run directories are read-only.
    new ProcessBuilder("chmod", "-R", "u+w", folder.toString()).start().waitFor();
  }

  @Test
  void withoutAServiceOneIsStartedForTheAnswer() {
    Invocation models = wattstick("models");
    assertThat(models.exitCode()).as(models.err()).isZero();
    assertThat(models.out()).contains("Digits", "tflite", "int8", "catalog");
    Invocation devices = wattstick("devices");
    assertThat(devices.out()).contains("cpu", "sim:fast", "sim:slow", "(SIMULATED)", "available");
    assertThat(wattstick("jobs --json").out()).contains("\"items\" : [ ]");
    assertThat(wattstick("runs --format csv").out()).startsWith("run,model,").hasLineCount(1);
    assertThat(folder.resolve("home/service.json")).as("it has ended").doesNotExist();
  }

  @Test
  void doctorListsWhatAServiceLists() {
    Invocation doctor = Invocation.of("doctor");
    assertThat(doctor.out()).contains("cpu", "sim:fast", "sim:slow");
  }

  @Test
  void jobsWaitOnWhileSomebodyLooksAndCanBeCancelled() {
    ObjectNode request = JsonNodeFactory.instance.objectNode();
    request.put("model", "Digits").put("engine", "simulated").put("device", "sim:fast");
    String job;
    try (Services.Session session =
        Services.findOrStartForLookup(Installation.current(), folder.resolve("home"))) {
      job = session.client().submit(request.toString()).path("id").asText();
      session.client().submit(request.toString());
    }
    assertThat(wattstick("jobs --state queued --format csv").out()).contains(job).hasLineCount(3);
    assertThat(wattstick("runs --format csv").out()).hasLineCount(1);
    Invocation cancelled = wattstick("cancel --all");
    assertThat(cancelled.exitCode()).as(cancelled.err()).isZero();
    assertThat(cancelled.out()).contains("cancelled: 2 jobs");
    assertThat(wattstick("jobs --state cancelled --format csv").out()).hasLineCount(3);
    Invocation late = wattstick("cancel " + job);
    assertThat(late.exitCode()).isOne();
    assertThat(late.err()).contains("not cancelled: ", job);
    Invocation waited = wattstick("wait " + job);
    assertThat(waited.exitCode()).isOne();
    assertThat(waited.err()).contains(job + " cancelled");
  }

  @Test
  void aRunIsListedAndItsJobHasEnded() throws Exception {
    Invocation run =
        wattstick("run Digits --engine simulated --device sim:fast --duration 300ms --json");
    assertThat(run.exitCode()).as(run.err()).isZero();
    String id = run.out().replaceAll("(?s).*?\"id\" : \"([0-9a-f-]{36})\".*", "$1");
    assertThat(wattstick("runs").out()).contains(id, "Digits (SIMULATED)", "µs");
    assertThat(wattstick("wait " + id).exitCode()).isZero();
    assertThat(wattstick("reindex").exitCode()).isZero();
    assertThat(Files.list(folder.resolve("home/runs"))).isNotEmpty();
  }

  @Test
  void everyWrongOptionOfARunIsToldAtOnce() {
    Invocation run =
        wattstick("run Digits --engine foo --mode bar --threads 0 --duration soon --device tpu");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .contains(
            "--engine: ",
            "'foo'",
            "--mode: ",
            "'bar'",
            "--threads: ",
            "--duration is ",
            "--device: ")
        .hasLineCount(1);
  }
}
