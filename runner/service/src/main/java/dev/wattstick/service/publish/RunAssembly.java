package dev.wattstick.service.publish;

import dev.wattstick.record.DeviceId;
import dev.wattstick.record.EngineFacts.DeviceFacts;
import dev.wattstick.record.MeasurementSpec;
import dev.wattstick.record.RunRecord;
import dev.wattstick.record.WorkerEvent.Measurement;
import dev.wattstick.record.WorkerPlan;
import dev.wattstick.service.home.GitCommit;
import dev.wattstick.service.plan.JobSpec;
import dev.wattstick.service.probe.NodeFacts;
import dev.wattstick.service.probe.NodeFacts.EngineDevice;
import dev.wattstick.service.probe.Probe;
import dev.wattstick.service.probe.WorkerProgram;
import dev.wattstick.service.settings.Settings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Makes the record of a run from what the worker measured and what the service knows. */
@Singleton
public final class RunAssembly {
  private final Probe probe;
  private final WorkerProgram worker;
  private final String version;
  private final @Nullable String gitCommit;

  @Inject
  RunAssembly(
      Probe probe,
      WorkerProgram worker,
      @ConfigProperty(name = "quarkus.application.version") String version,
      Settings settings) {
    this(probe, worker, version, GitCommit.of(settings.root()).orElse(null));
  }

  /**
   * @param version of Wattstick
   * @param gitCommit of the checkout; null outside of one
   */
  public RunAssembly(
      Probe probe, WorkerProgram worker, String version, @Nullable String gitCommit) {
    this.probe = probe;
    this.worker = worker;
    this.version = version;
    this.gitCommit = gitCommit;
  }

  /**
   * When and how often the job ran.
   *
   * @param number of the attempt, from 1
   * @param startedAt when the worker was started
   * @param finishedAt when its result arrived
   */
  public record Attempt(int number, Instant startedAt, Instant finishedAt) {}

  /**
   * The record, with its verdict and the digests behind its numbers.
   *
   * @throws dev.wattstick.service.probe.DeviceGoneException when what it ran on is not there any
   *     more
   */
  public RunRecord assemble(WorkerPlan plan, JobSpec job, Measurement measured, Attempt attempt) {
    MeasurementSpec settings = plan.spec();
    NodeFacts facts = probe.facts();
    EngineDevice used = facts.require(settings.engine(), DeviceId.parse(settings.device()));
    DeviceFacts device = used.device();
    String workerSha256 = worker.sha256();
    return new RunRecord(
        RunRecord.SCHEMA_VERSION,
        plan.jobId(),
        attempt.number(),
        attempt.startedAt(),
        attempt.finishedAt(),
        device.simulated(),
        Verdicts.judge(settings.mode(), settings.scenario(), settings.batchSize(), measured),
        EnvironmentName.of(measured.environment().host(), used.engine(), device, facts),
        Fingerprint.of(measured.environment(), measured.engine(), workerSha256),
        plan.model(),
        plan.dataset(),
        measured.engine(),
        new RunRecord.Device(device.id(), device.name(), device.processor(), plan.simulated()),
        settings,
        measured.phases(),
        measured.latency(),
        measured.throughput(),
        measured.energy(),
        measured.quality(),
        qualityAbsent(job, measured),
        measured.stability(),
        measured.acceleration(),
        measured.inputs(),
        measured.outputs(),
        measured.execution(),
        measured.environment(),
        new RunRecord.Software(version, gitCommit, workerSha256),
        job.labels());
  }

  private static @Nullable String qualityAbsent(JobSpec job, Measurement measured) {
    if (measured.quality() != null) {
      return null;
    }
    return job.measurement().dataset() == null ? job.qualityAbsent() : measured.qualityAbsent();
  }
}
