package dev.wattstick.service.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wattstick.analysis.database.DatabaseFolder;
import dev.wattstick.analysis.merge.RunsSettings;
import dev.wattstick.record.RecordJson;
import dev.wattstick.record.RunRecord;
import dev.wattstick.record.Verdict;
import dev.wattstick.testing.SampleRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveDatabaseTest {
  private static final RunsSettings USUAL = RunsSettings.usual();

  @TempDir Path home;
  private final AtomicLong changes = new AtomicLong();
  private final Map<String, String> damaged = new HashMap<>();
  private Path runs = Path.of("");
  private LiveDatabase live = live(() -> true, Duration.ZERO);

  private LiveDatabase live(BooleanSupplier idle, Duration patience) {
    return new LiveDatabase(
        runs,
        directory -> Optional.ofNullable(damaged.get(directory)),
        new DatabaseFolders(runs.resolveSibling("databases"), runs.resolveSibling("project")),
        changes::get,
        idle,
        patience,
        Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
  }

  @BeforeEach
  void open() throws IOException {
    runs = Files.createDirectories(home.resolve("runs"));
    live = live(() -> true, Duration.ZERO);
  }

  @AfterEach
  void close() {
    live.close();
  }

  private void publish(String id, String verdict, double milliseconds) throws IOException {
    RunRecord run =
        SampleRun.run(id)
            .verdict(Verdict.Value.valueOf(verdict))
            .milliseconds(milliseconds)
            .accuracy(0.5)
            .record();
    Path directory = Files.createDirectories(runs.resolve("infer_classification_" + id));
    Files.writeString(directory.resolve("run.json"), RecordJson.write(run));
    changes.incrementAndGet();
  }

  private static double mean(HeldDatabase held) {
    return held.database().frame().numbers("running_time").value(0);
  }

  @Test
  void beforeTheFirstRunItHasNoRowsAndSaysSo() {
    HeldDatabase held = live.get(USUAL);
    assertThat(held.isEmpty()).isTrue();
    assertThat(held.notes()).containsExactly("There are no runs yet: submit a job.");
    assertThat(live.isCurrent()).isTrue();
  }

  @Test
  void aRunThatArrivesIsMerged() throws IOException {
    publish("a", "VALID", 10);
    assertThat(mean(live.get(USUAL))).isEqualTo(0.01);
    publish("b", "VALID", 30);
    assertThat(live.isCurrent()).isFalse();
    HeldDatabase held = live.get(USUAL);
    assertThat(mean(held)).isEqualTo(0.02);
    assertThat(held.database().runIds(0)).containsExactly("a", "b");
    assertThat(held.runs()).containsOnlyKeys("a", "b");
    assertThat(DatabaseFolder.read(home.resolve("databases/runs")).frame().rowCount()).isOne();
  }

  @Test
  void runsThatWereReadAreNotReadAgain() throws IOException {
    publish("a", "VALID", 10);
    live.get(USUAL);
    // A run directory never changes: that this one does is noticed only by whoever reads it again.
    Files.writeString(runs.resolve("infer_classification_a/run.json"), "unreadable");
    publish("b", "VALID", 30);
    assertThat(mean(live.get(USUAL))).isEqualTo(0.02);
  }

  @Test
  void aRunThatIsGoneIsForgotten() throws IOException {
    publish("a", "VALID", 10);
    live.get(USUAL);
    Files.delete(runs.resolve("infer_classification_a/run.json"));
    Files.delete(runs.resolve("infer_classification_a"));
    changes.incrementAndGet();
    assertThat(live.get(USUAL).isEmpty()).isTrue();
    assertThat(home.resolve("databases/runs")).doesNotExist();
  }

  @Test
  void whatMayNotEnterIsCountedAndEntersWhenAskedFor() throws IOException {
    publish("a", "QUICK", 10);
    HeldDatabase usual = live.get(USUAL);
    assertThat(usual.isEmpty()).isTrue();
    assertThat(usual.notes())
        .singleElement()
        .asString()
        .contains("1 run is left out")
        .contains("its verdict is QUICK");
    assertThat(mean(live.get(USUAL.with(Verdict.Value.QUICK)))).isEqualTo(0.01);
  }

  @Test
  void aDamagedRunIsToldAndHindersNoOther() throws IOException {
    publish("a", "VALID", 10);
    Path broken = Files.createDirectories(runs.resolve("infer_classification_b"));
    Files.writeString(broken.resolve("run.json"), "{\"id\":\"b\"");
    HeldDatabase held = live.get(USUAL);
    assertThat(mean(held)).isEqualTo(0.01);
    assertThat(held.notes())
        .singleElement()
        .asString()
        .startsWith("A run directory is left out: infer_classification_b");
  }

  @Test
  void whileJobsWantTheHostNothingIsRecalculated() throws IOException {
    AtomicInteger asked = new AtomicInteger();
    live.close();
    live =
        live(
            () -> {
              asked.incrementAndGet();
              return false;
            },
            Duration.ZERO);
    publish("a", "VALID", 10);
    live.keepCurrent();
    assertThat(asked).hasValue(1);
    assertThat(live.isCurrent()).isFalse();
    assertThat(live.last()).isEmpty();
    // Who asks for it gets it all the same, when patience is at its end.
    assertThat(mean(live.get(USUAL))).isEqualTo(0.01);
  }

  @Test
  void aRecalculationGivesUpWhenAJobComes() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    CountDownLatch gaveUp = new CountDownLatch(2);
    live.close();
    live =
        live(
            () -> {
              gaveUp.countDown();
              return asked.incrementAndGet() == 1;
            },
            Duration.ZERO);
    publish("a", "VALID", 10);
    live.keepCurrent();
    assertThat(gaveUp.await(10, TimeUnit.SECONDS)).isTrue();
    live.close();
    assertThat(live.isCurrent()).isFalse();
  }

  @Test
  void aRequestWaitsForAMomentWithoutJobs() throws IOException {
    AtomicInteger asked = new AtomicInteger();
    live.close();
    live = live(() -> asked.incrementAndGet() > 2, Duration.ofMinutes(1));
    publish("a", "VALID", 10);
    assertThat(mean(live.get(USUAL))).isEqualTo(0.01);
    assertThat(asked).hasValue(3);
  }

  @Test
  void whatCannotBeMergedIsNotTriedAgainUntilSomethingChanges() throws IOException {
    AtomicInteger asked = new AtomicInteger();
    live.close();
    live = live(() -> asked.incrementAndGet() > 0, Duration.ZERO);
    Files.delete(runs);
    Files.writeString(runs, "a file where the folder was");
    changes.incrementAndGet();
    live.keepCurrent();
    // One thread does all: whoever asks now waits until that attempt is over.
    assertThatThrownBy(() -> live.get(USUAL)).isInstanceOf(UncheckedIOException.class);
    int before = asked.get();
    live.keepCurrent();
    assertThat(asked).hasValue(before);
    Files.delete(runs);
    Files.createDirectory(runs);
    publish("a", "VALID", 10);
    live.keepCurrent();
    assertThat(asked.get()).isGreaterThan(before);
    assertThat(mean(live.get(USUAL))).isEqualTo(0.01);
  }

  @Test
  void aRequestEndsWhenTheServiceDoes() throws Exception {
    live.close();
    CountDownLatch asked = new CountDownLatch(1);
    live =
        live(
            () -> {
              asked.countDown();
              return false;
            },
            Duration.ofHours(1));
    publish("a", "VALID", 10);
    CompletableFuture<HeldDatabase> request = CompletableFuture.supplyAsync(() -> live.get(USUAL));
    assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();
    live.close();
    assertThatThrownBy(request::join).hasMessageContaining("The service is stopping");
  }
}
