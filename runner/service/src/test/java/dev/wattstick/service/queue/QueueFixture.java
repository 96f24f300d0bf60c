package dev.wattstick.service.queue;

import dev.wattstick.record.MeasurementSpec;
import dev.wattstick.record.Mode;
import dev.wattstick.record.ModelFile;
import dev.wattstick.record.Scenario;
import dev.wattstick.record.Sha256;
import dev.wattstick.record.SimulatedDevice;
import dev.wattstick.record.files.Folders;
import dev.wattstick.record.run.RecordPaths;
import dev.wattstick.service.FakeWorkers;
import dev.wattstick.service.TestDatabase;
import dev.wattstick.service.catalog.Checked;
import dev.wattstick.service.catalog.Models;
import dev.wattstick.service.home.DiskSpace;
import dev.wattstick.service.home.Home;
import dev.wattstick.service.plan.JobSpec;
import dev.wattstick.service.probe.Probe;
import dev.wattstick.service.probe.WorkerProgram;
import dev.wattstick.service.publish.RunAssembly;
import dev.wattstick.service.publish.RunIndex;
import dev.wattstick.service.publish.Runs;
import dev.wattstick.service.sqlite.QueueDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * A queue on a database file with fake workers and no container. It can be abandoned, as by a kill,
 * and opened again.
 */
final class QueueFixture implements AutoCloseable {
  static final Clock CLOCK = Clock.system(ZoneOffset.UTC);

  final Home home;
  final FakeWorkers workers = new FakeWorkers();
  final QueueDatabase database;
  final Runs runs;
  final RunIndex index;
  final Queue queue;
  final Probe probe;

  /** What has to be free on the disk: more than there is makes it full. */
  final AtomicLong reserveBytes = new AtomicLong();

  private final ModelFile model;

  QueueFixture(Path folder) {
    this(folder, Map.of());
  }

  /** One whose lanes work only when they are woken: nobody looks for forgotten ones meanwhile. */
  static QueueFixture thatNeverPolls(Path folder) {
    return new QueueFixture(folder, Map.of(), Duration.ofDays(1));
  }

  /**
   * @param simulated devices beside those that the fake workers tell of
   */
  QueueFixture(Path folder, Map<String, SimulatedDevice> simulated) {
    this(folder, simulated, Duration.ofMillis(100));
  }

  private QueueFixture(Path folder, Map<String, SimulatedDevice> simulated, Duration poll) {
    home = new Home(folder.resolve("home"));
    home.prepare();
    database = new QueueDatabase(TestDatabase.migrated(home.queue()), "local");
    index = new RunIndex(database);
    runs = new Runs(home.runs(), new RecordPaths(folder, home.path()), ZoneOffset.UTC);
    model = modelFile(folder);
    probe = new Probe(workers, simulated, home.logs().resolve("probe.log"), CLOCK, Runnable::run);
    queue = queue(folder, simulated, poll);
  }

  private Queue queue(Path folder, Map<String, SimulatedDevice> simulated, Duration poll) {
    WorkerProgram program =
        new WorkerProgram(folder.resolve("worker"), folder, List.of(), List.of(), null);
    JobSignals signals = new JobSignals();
    RunningJobs running = new RunningJobs();
    Node node = new Node("local", UUID.randomUUID().toString());
    JobMetrics metrics = new JobMetrics(new SimpleMeterRegistry());
    Jobs jobs = new Jobs(database, node, CLOCK);
    DeviceStates devices = new DeviceStates(database, node, CLOCK);
    JobTransitions transitions =
        new JobTransitions(database, index, node, Duration.ofSeconds(20), CLOCK, signals, metrics);
    Recovery recovery = new Recovery(database, transitions, runs, node, CLOCK);
    DiskSpace disk = new DiskSpace(home, reserveBytes::get);
    HostAccess host = new HostAccess(new HostLock(folder.resolve("host.lock")), true);
    Models models = new Models(folder.resolve("models"), home.uploads(), CLOCK);
    Publication publication =
        new Publication(
            new RunAssembly(probe, program, "test", null), runs, jobs, transitions, CLOCK);
    JobExecution execution =
        new JobExecution(
            home,
            disk,
            new WorkerPlans(models, new Checked(), simulated),
            workers,
            publication,
            jobs,
            transitions,
            running,
            signals,
            metrics,
            CLOCK);
    Lane lane = new Lane(jobs, transitions, recovery, devices, disk, host, execution, running);
    return new Queue(
        jobs,
        devices,
        running,
        signals,
        new Cancelling(jobs, transitions, running, signals),
        recovery,
        new Lanes(lane, jobs, poll),
        host,
        transitions,
        metrics);
  }

  private static ModelFile modelFile(Path folder) {
    try {
      Path file = folder.resolve("model.tflite");
      Files.writeString(file, "a model");
      Files.createDirectories(folder.resolve("worker"));
      Files.writeString(folder.resolve("worker/wattstick-worker.jar"), "a worker");
      return new ModelFile(
          "Plain", "other", "tflite", "float32", file.toString(), 7, Sha256.of(file), null, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Job submit() {
    return submit(0);
  }

  Job submit(int priority) {
    Job job = queue.jobs().submit(spec(priority, model), null, "digest").job();
    queue.lanes().wake(job.device());
    return job;
  }

  Job submit(ModelFile file) {
    Job job = queue.jobs().submit(spec(0, file), null, "digest").job();
    queue.lanes().wake(job.device());
    return job;
  }

  Job submit(Map<String, String> labels) {
    return queue.jobs().submit(spec(0, model, labels), null, "digest").job();
  }

  /** The ids of all jobs with these labels. */
  List<String> listed(String... labels) {
    JobFilter filter =
        new JobFilter(null, null, null, Stream.of(labels).map(JobFilter.Label::of).toList());
    return queue.jobs().list(filter, null, 100).stream().map(Job::id).toList();
  }

  ModelFile model() {
    return model;
  }

  static JobSpec spec(int priority, ModelFile file) {
    return spec(priority, file, Map.of());
  }

  private static JobSpec spec(int priority, ModelFile file, Map<String, String> labels) {
    MeasurementSpec measurement =
        new MeasurementSpec(
            file.model(),
            file.precision(),
            "tflite",
            "cpu",
            1,
            1,
            Scenario.SINGLE_STREAM,
            Mode.QUICK,
            null,
            "auto",
            128,
            10_000_000_000L,
            60_000_000_000L,
            500_000_000L,
            null,
            null,
            null,
            file.sha256());
    return new JobSpec(
        measurement, file, "nobody asked for a dataset", priority, 600_000_000_000L, labels);
  }

  static JobFailure failure(Job job) {
    JobFailure failure = job.failure();
    if (failure == null) {
      throw new AssertionError("the job did not fail: " + job);
    }
    return failure;
  }

  Job job(String id) {
    return queue.jobs().find(id).orElseThrow();
  }

  /** Waits for a signal that the job is in a state. */
  Job await(String id, JobState state) {
    CountDownLatch reached = new CountDownLatch(1);
    Runnable look =
        () -> {
          if (job(id).state() == state) {
            reached.countDown();
          }
        };
    try (JobSignals.Watching watching = queue.signals().watch(id, look)) {
      look.run();
      if (!reached.await(60, TimeUnit.SECONDS)) {
        throw new AssertionError("the job is still " + job(id).state());
      }
      return job(id);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Puts a job into the state that a killed process leaves behind. */
  void leaveRunning(Job job, int attempt) {
    database.change(
        t ->
            t.update(
                "update job set state = 'RUNNING', attempt = ? where id = ?", attempt, job.id()));
  }

  List<String> directories() {
    try {
      return Folders.children(home.runs()).stream()
          .map(path -> String.valueOf(path.getFileName()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    workers.openGate();
    queue.stop();
  }
}
