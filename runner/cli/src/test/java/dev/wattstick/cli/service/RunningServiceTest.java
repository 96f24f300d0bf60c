package dev.wattstick.cli.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningServiceTest {
  @TempDir Path home;

  private void note(long pid, String more) throws IOException {
    Files.writeString(
        home.resolve("service.json"),
        "{\"url\":\"http://127.0.0.1:8888\",\"pid\":" + pid + more + "}");
  }

  @Test
  void isFoundByItsNote() throws IOException {
    assertThat(RunningService.on(home)).isEmpty();
    note(ProcessHandle.current().pid(), "");
    assertThat(RunningService.on(home))
        .hasValueSatisfying(service -> assertThat(service.takesJobs()).isTrue());
    note(ProcessHandle.current().pid(), ",\"takesJobs\":false");
    assertThat(RunningService.on(home))
        .hasValueSatisfying(service -> assertThat(service.takesJobs()).isFalse());
  }

  @Test
  void aNoteThatWasLeftBehindIsNone() throws Exception {
    Process ended = new ProcessBuilder("true").start();
    ended.waitFor();
    note(ended.pid(), "");
    assertThat(RunningService.find(home)).isEmpty();
  }

  @Test
  void anotherCommandsLookupIsWaitedFor() throws Exception {
    Process lookup = new ProcessBuilder("cat").start();
    note(lookup.pid(), ",\"takesJobs\":false");
    Thread waiting = new Thread(() -> Services.awaitLookup(home));
    waiting.start();
    lookup.getOutputStream().close(); // cat ends
    waiting.join();
    assertThat(lookup.isAlive()).isFalse();
  }
}
