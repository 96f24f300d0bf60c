package dev.wattstick.service.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wattstick.record.FailureKind;
import dev.wattstick.record.ModelFile;
import dev.wattstick.record.RunRecord;
import dev.wattstick.record.WorkerEvent;
import dev.wattstick.record.link.WorkerOutcome;
import dev.wattstick.service.home.DiskSpace;
import dev.wattstick.service.probe.NodeFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueueTest {
  @TempDir Path folder;

  @Test
  void aJobBecomesARunInItsDirectoryAndInTheIndex() {
    try (QueueFixture fixture = new QueueFixture(folder)) {
      fixture.queue.start();
      Job job = fixture.await(fixture.submit().id(), JobState.COMPLETED);
      assertThat(job.attempt()).isEqualTo(1);
      assertThat(fixture.directories()).containsExactly(job.runDirectory());
      RunRecord record = fixture.runs.find(String.valueOf(job.runDirectory())).orElseThrow();
      assertThat(record.id()).isEqualTo(job.id());
      assertThat(record.qualityAbsent()).isEqualTo("nobody asked for a dataset");
      assertThat(fixture.index.find(job.id())).isPresent();
      assertThat(fixture.home.tmp()).isEmptyDirectory();
    }
  }

  @Test
  void runsOfTheSameSecondHaveDifferentNames() {
    try (QueueFixture fixture = new QueueFixture(folder)) {
      fixture.queue.start();
      List<Job> jobs = IntStream.range(0, 5).mapToObj(i -> fixture.submit()).toList();
      jobs.forEach(job -> fixture.await(job.id(), JobState.COMPLETED));
      assertThat(fixture.directories()).hasSize(5).doesNotHaveDuplicates();
    }
  }

  @Test
  void aModelFileThatChangedSinceIsRefused() throws IOException {
    try (QueueFixture fixture = new QueueFixture(folder)) {
      ModelFile model = fixture.model();
      Files.writeString(Path.of(model.path()), "damaged");
      fixture.queue.start();
      Job job = fixture.await(fixture.submit(model).id(), JobState.FAILED);
      assertThat(QueueFixture.failure(job).kind()).isEqualTo(FailureKind.MODEL_REFUSED);
      assertThat(QueueFixture.failure(job).message()).contains("is damaged or another one");
      Files.delete(Path.of(model.path()));
      Job second = fixture.await(fixture.submit(model).id(), JobState.FAILED);
      assertThat(QueueFixture.failure(second).message()).contains("cannot be read");
      assertThat(fixture.workers.plans()).isEmpty();
    }
  }

  @Test
  void noJobFailsWhileRunsCannotBeWritten() throws IOException {
    try (QueueFixture fixture = new QueueFixture(folder)) {
      fixture.queue.start();
      Job good = fixture.await(fixture.submit().id(), JobState.COMPLETED);
      fixture.workers.shutGate();
      Job measured = fixture.await(fixture.submit().id(), JobState.RUNNING);
      Job waiting = fixture.submit();
      Files.createDirectories(fixture.home.path().resolve("elsewhere"));
      Files.move(fixture.home.runs(), fixture.home.path().resolve("elsewhere/runs"));
      Files.writeString(fixture.home.runs(), "a file where the runs were");
      fixture.workers.openGate();
      fixture.await(measured.id(), JobState.QUEUED);
      assertThat(new DiskSpace(fixture.home, () -> 1).shortage())
          .get()
          .asString()
          .contains("lacks a folder that cannot be made again", "runs");
      Files.delete(fixture.home.runs());
      Files.move(fixture.home.path().resolve("elsewhere/runs"), fixture.home.runs());
      assertThat(fixture.await(measured.id(), JobState.COMPLETED).attempt()).isEqualTo(2);
      assertThat(fixture.await(waiting.id(), JobState.COMPLETED).attempt()).isEqualTo(1);
      assertThat(fixture.runs.find(String.valueOf(good.runDirectory()))).isPresent();
    }
  }

  @Test
  void anAnswerThatIsNoMeasurementFailsTheJob() {
    try (QueueFixture fixture = new QueueFixture(folder)) {
      fixture.workers.answerOnce(
          new WorkerOutcome.Finished(new WorkerEvent.Inferred(List.of(), List.of())));
      fixture.queue.start();
      Job job = fixture.await(fixture.submit().id(), JobState.FAILED);
      assertThat(QueueFixture.failure(job).kind()).isEqualTo(FailureKind.GARBAGE_ON_LINK);
    }
  }

  @Test
  void aDeviceThatWentAwayMeanwhileFailsTheJobByItsName() {
    try (QueueFixture fixture = new QueueFixture(folder)) {
      fixture.workers.shutGate();
      fixture.queue.start();
      Job job = fixture.await(fixture.submit().id(), JobState.RUNNING);
      NodeFacts before = fixture.probe.facts();
      fixture.probe.replace(
          new NodeFacts(List.of(), before.meters(), before.environment(), before.probedAt()));
      fixture.workers.openGate();
      JobFailure failure = QueueFixture.failure(fixture.await(job.id(), JobState.FAILED));
      assertThat(failure.kind()).isEqualTo(FailureKind.ENGINE_UNAVAILABLE);
      assertThat(failure.message()).contains("device cpu of engine tflite went away");
      assertThat(fixture.home.logs().resolve(job.id() + ".log")).exists();
      assertThat(fixture.directories()).isEmpty();
    }
  }

  @Test
  void aStopPutsTheRunningJobBackAndTheNextStartMeasuresIt() {
    String id;
    try (QueueFixture fixture = new QueueFixture(folder)) {
      fixture.workers.shutGate();
      fixture.queue.start();
      id = fixture.await(fixture.submit().id(), JobState.RUNNING).id();
      fixture.queue.stop();
      assertThat(fixture.job(id).state()).isEqualTo(JobState.QUEUED);
      assertThat(fixture.job(id).crashes()).isZero();
    }
    try (QueueFixture fixture = new QueueFixture(folder)) {
      fixture.queue.start();
      assertThat(fixture.await(id, JobState.COMPLETED).attempt()).isEqualTo(2);
    }
  }

  @Test
  void aResultOfAnEarlierAttemptIsDropped() {
    try (QueueFixture fixture = new QueueFixture(folder)) {
      fixture.workers.shutGate();
      fixture.queue.start();
      Job job = fixture.await(fixture.submit().id(), JobState.RUNNING);
      // As if this process had been paused and the job given to a second attempt meanwhile.
      fixture.leaveRunning(job, 2);
      fixture.workers.openGate();
      // The lane finds that nobody runs the second attempt, and starts a third.
      Job done = fixture.await(job.id(), JobState.COMPLETED);
      assertThat(done.attempt()).isEqualTo(3);
      assertThat(fixture.directories()).containsExactly(done.runDirectory());
    }
  }

  @Test
  void theSameKeyIsTheSameJobAlsoWhenSentAtTheSameTime() {
    try (QueueFixture fixture = new QueueFixture(folder)) {
      List<String> ids =
          IntStream.range(0, 16)
              .parallel()
              .mapToObj(
                  i ->
                      fixture
                          .queue
                          .jobs()
                          .submit(QueueFixture.spec(0, fixture.model()), "key", "digest")
                          .job()
                          .id())
              .distinct()
              .toList();
      assertThat(ids).hasSize(1);
      assertThatThrownBy(
              () ->
                  fixture
                      .queue
                      .jobs()
                      .submit(QueueFixture.spec(0, fixture.model()), "key", "other digest"))
          .isInstanceOf(KeyReusedException.class);
    }
  }

  @Test
  void aJobThatComesWhileItsLaneParksIsNotForgotten() {
    try (QueueFixture fixture = QueueFixture.thatNeverPolls(folder)) {
      fixture.queue.start();
      // Each comes when the one before has just ended: its lane looks, parks, or has just parked.
      for (int i = 0; i < 100; i++) {
        fixture.await(fixture.submit().id(), JobState.COMPLETED);
      }
      assertThat(fixture.workers.plans()).hasSize(100);
    }
  }

  @Test
  void aJobThatNobodyWokeTheLaneForIsFound() {
    try (QueueFixture fixture = QueueFixture.thatNeverPolls(folder)) {
      fixture.queue.start();
      fixture.await(fixture.submit().id(), JobState.COMPLETED);
      Job forgotten =
          fixture.queue.jobs().submit(QueueFixture.spec(0, fixture.model()), null, "d").job();
      fixture.queue.lanes().wakeForgotten();
      fixture.await(forgotten.id(), JobState.COMPLETED);
    }
  }

  @Test
  void aFullDiskLetsJobsWaitAndFailsNone() {
    try (QueueFixture fixture = new QueueFixture(folder)) {
      fixture.reserveBytes.set(Long.MAX_VALUE);
      fixture.queue.start();
      Job job = fixture.submit();
      fixture.queue.lanes().wakeForgotten();
      assertThat(fixture.job(job.id()).state()).isEqualTo(JobState.QUEUED);
      fixture.reserveBytes.set(0);
      assertThat(fixture.await(job.id(), JobState.COMPLETED).attempt()).isEqualTo(1);
    }
  }

  @Test
  void aDiskThatFillsUpWithinAJobPutsItBack() {
    try (QueueFixture fixture = new QueueFixture(folder)) {
      fixture.workers.answerOnce(
          new WorkerOutcome.Failed(
              FailureKind.INTERNAL, "java.io.IOException: No space left on device", List.of()));
      fixture.queue.start();
      Job done = fixture.await(fixture.submit().id(), JobState.COMPLETED);
      assertThat(done.attempt()).isEqualTo(2);
      assertThat(done.crashes()).isZero();
    }
  }

  @Test
  void aWorkerThatFailsWhileTheDiskIsFullDoesNotFailItsJob() throws Exception {
    try (QueueFixture fixture = new QueueFixture(folder)) {
      fixture.workers.answerOnce(
          new WorkerOutcome.Failed(FailureKind.KILLED, "It ended with 139.", List.of()));
      Job job = fixture.submit();
      // The disk fills up when the job is claimed, before its worker works.
      CountDownLatch claimed = new CountDownLatch(1);
      Runnable full =
          () -> {
            fixture.reserveBytes.set(Long.MAX_VALUE);
            claimed.countDown();
          };
      try (JobSignals.Watching watching = fixture.queue.signals().watch(job.id(), full)) {
        fixture.queue.start();
        assertThat(claimed.await(30, TimeUnit.SECONDS)).isTrue();
        fixture.await(job.id(), JobState.QUEUED);
      }
      fixture.reserveBytes.set(0);
      assertThat(fixture.await(job.id(), JobState.COMPLETED).crashes()).isZero();
    }
  }

  @Test
  void jobsAreFoundByTheirLabels() {
    try (QueueFixture fixture = new QueueFixture(folder)) {
      String first = fixture.submit(Map.of("campaign", "night", "host", "a")).id();
      String second = fixture.submit(Map.of("campaign", "night", "host", "b")).id();
      String third = fixture.submit(Map.of("campaign", "day")).id();
      assertThat(fixture.listed("campaign=night")).containsExactly(second, first);
      assertThat(fixture.listed("campaign")).containsExactly(third, second, first);
      assertThat(fixture.listed("campaign=night", "host=a")).containsExactly(first);
      assertThat(fixture.listed("host", "campaign=night")).containsExactly(second, first);
      assertThat(fixture.listed("campaign=nig")).isEmpty();
      assertThat(fixture.listed("nothing")).isEmpty();
    }
  }
}
