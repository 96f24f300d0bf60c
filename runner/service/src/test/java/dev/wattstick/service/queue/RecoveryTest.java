package dev.wattstick.service.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wattstick.record.FailureKind;
import dev.wattstick.record.files.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecoveryTest {
  @TempDir Path folder;

  @Test
  void aJobThatRanIsQueuedAndMeasuredAgain() {
    try (QueueFixture fixture = new QueueFixture(folder)) {
      Job job = fixture.submit();
      fixture.leaveRunning(job, 1);
      fixture.queue.start();
      Job done = fixture.await(job.id(), JobState.COMPLETED);
      assertThat(done.attempt()).isEqualTo(2);
      assertThat(done.crashes()).isEqualTo(1);
    }
  }

  @Test
  void aRunThatIsInItsDirectoryCompletesItsJobInsteadOfBeingMeasuredAgain() {
    String id;
    String directory;
    try (QueueFixture fixture = new QueueFixture(folder)) {
      fixture.queue.start();
      id = fixture.submit().id();
      directory = String.valueOf(fixture.await(id, JobState.COMPLETED).runDirectory());
      // As a kill between the move and the commit leaves it.
      fixture.database.change(
          t -> {
            t.update("update job set state = 'RUNNING', finished_at = null");
            t.update("delete from run");
          });
    }
    try (QueueFixture fixture = new QueueFixture(folder)) {
      fixture.queue.start();
      assertThat(fixture.job(id).state()).isEqualTo(JobState.COMPLETED);
      assertThat(fixture.job(id).attempt()).isEqualTo(1);
      assertThat(fixture.directories()).containsExactly(directory);
      assertThat(fixture.index.find(id)).isPresent();
      assertThat(fixture.workers.plans()).isEmpty();
    }
  }

  @Test
  void aKeptNameWithoutItsRunIsNoRun() {
    try (QueueFixture fixture = new QueueFixture(folder)) {
      Job job = fixture.submit();
      fixture.database.change(
          t ->
              t.update("update job set state = 'RUNNING', attempt = 1, run_directory = 'infer_x'"));
      fixture.queue.start();
      fixture.await(job.id(), JobState.COMPLETED);
      assertThat(fixture.directories()).hasSize(1).doesNotContain("infer_x");
    }
  }

  @Test
  void theRunOfAnotherJobUnderTheKeptNameIsNotTaken() throws IOException {
    try (QueueFixture fixture = new QueueFixture(folder)) {
      fixture.queue.start();
      Job first = fixture.await(fixture.submit().id(), JobState.COMPLETED);
      Path copy = fixture.home.runs().resolve("infer_copy");
      Files.createDirectory(copy);
      for (Path file : Folders.children(fixture.runs.path(String.valueOf(first.runDirectory())))) {
        Files.copy(file, copy.resolve(file.getFileName()));
      }
    }
    try (QueueFixture fixture = new QueueFixture(folder)) {
      Job second = fixture.submit();
      fixture.database.change(
          t ->
              t.update(
                  "update job set state = 'RUNNING', attempt = 1, run_directory = 'infer_copy'"
                      + " where id = ?",
                  second.id()));
      fixture.queue.start();
      Job done = fixture.await(second.id(), JobState.COMPLETED);
      assertThat(done.runDirectory()).isNotEqualTo("infer_copy");
      assertThat(done.attempt()).isEqualTo(2);
    }
  }

  @Test
  void aJobThatWasToBeCancelledIsNotStartedAgain() {
    try (QueueFixture fixture = new QueueFixture(folder)) {
      Job job = fixture.submit();
      fixture.leaveRunning(job, 1);
      fixture.database.change(t -> t.update("update job set cancel_requested = true"));
      fixture.queue.start();
      assertThat(fixture.job(job.id()).state()).isEqualTo(JobState.CANCELLED);
    }
  }

  @Test
  void aJobThatTookTheServiceDownTooOftenFailsWithAReason() {
    try (QueueFixture fixture = new QueueFixture(folder)) {
      Job job = fixture.submit();
      fixture.leaveRunning(job, 5);
      fixture.database.change(t -> t.update("update job set crashes = 4"));
      fixture.queue.start();
      Job failed = fixture.job(job.id());
      assertThat(failed.state()).isEqualTo(JobState.FAILED);
      assertThat(QueueFixture.failure(failed).kind()).isEqualTo(FailureKind.INTERNAL);
      assertThat(QueueFixture.failure(failed).message()).contains("died 5 times");
    }
  }

  @Test
  void aJobThatNobodyRunsAnyMoreIsFoundWithoutARestart() {
    try (QueueFixture fixture = new QueueFixture(folder)) {
      fixture.queue.start();
      Job lost = fixture.submit();
      fixture.await(lost.id(), JobState.COMPLETED);
      fixture.database.change(
          t -> {
            t.update("update job set state = 'RUNNING', run_directory = null");
            t.update("delete from run");
          });
      fixture.await(fixture.submit().id(), JobState.COMPLETED);
      assertThat(fixture.await(lost.id(), JobState.COMPLETED).attempt()).isEqualTo(2);
    }
  }

  @Test
  void aJobThatAnotherProcessHoldsIsLeftToItUntilItsLeaseEnds() {
    try (QueueFixture fixture = new QueueFixture(folder)) {
      fixture.queue.start();
      Job held = fixture.submit();
      fixture.await(held.id(), JobState.COMPLETED);
      lease(fixture, held, QueueFixture.CLOCK.instant().plusSeconds(3600));
      fixture.await(fixture.submit().id(), JobState.COMPLETED);
      assertThat(fixture.job(held.id()).state()).isEqualTo(JobState.RUNNING);
      lease(fixture, held, QueueFixture.CLOCK.instant().minusSeconds(1));
      fixture.submit();
      assertThat(fixture.await(held.id(), JobState.COMPLETED).attempt()).isEqualTo(2);
    }
  }

  private static void lease(QueueFixture fixture, Job job, Instant until) {
    fixture.database.change(
        t -> {
          t.update(
              "update job set state = 'RUNNING', run_directory = null, owner = 'another',"
                  + " lease_until = ? where id = ?",
              until,
              job.id());
          t.update("delete from run where id = ?", job.id());
        });
  }

  @Test
  void aRunningJobsLeaseIsRenewed() {
    try (QueueFixture fixture = new QueueFixture(folder)) {
      fixture.workers.shutGate();
      fixture.queue.start();
      Job job = fixture.await(fixture.submit().id(), JobState.RUNNING);
      fixture.database.change(t -> t.update("update job set lease_until = 0"));
      fixture.queue.renewLeases();
      List<Long> leases =
          fixture.database.read(
              t ->
                  t.query(
                      "select lease_until from job where id = ?", row -> row.getLong(1), job.id()));
      assertThat(leases.get(0)).isPositive();
    }
  }
}
