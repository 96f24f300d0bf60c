package dev.wattstick.service.queue;

import dev.wattstick.record.SimulatedDevice;
import dev.wattstick.record.link.Workers;
import dev.wattstick.record.run.RecordPaths;
import dev.wattstick.service.catalog.Checked;
import dev.wattstick.service.catalog.Models;
import dev.wattstick.service.db.Database;
import dev.wattstick.service.home.DiskSpace;
import dev.wattstick.service.home.Home;
import dev.wattstick.service.publish.RunAssembly;
import dev.wattstick.service.publish.RunIndex;
import dev.wattstick.service.publish.Runs;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** The queue as a whole: its parts put together, started and stopped in order. */
public final class Queue {
  private final Jobs jobs;
  private final DeviceStates devices;
  private final RunningJobs running = new RunningJobs();
  private final JobSignals signals = new JobSignals();
  private final Cancelling cancelling;
  private final Recovery recovery;
  private final Lanes lanes;
  private final HostAccess host;
  private final JobTransitions transitions;

  public Queue(Store store, Measuring measuring, Publishing publishing, MeterRegistry registry) {
    Clock clock = store.clock;
    Node node = store.node;
    JobMetrics metrics = new JobMetrics(registry);
    jobs = new Jobs(store.database, node, clock);
    devices = new DeviceStates(store.database, node, clock);
    transitions =
        new JobTransitions(
            store.database, publishing.index, node, store.lanes.lease(), clock, signals, metrics);
    cancelling = new Cancelling(jobs, transitions, running, signals);
    recovery = new Recovery(store.database, transitions, publishing.runs, node, clock);
    JobExecution execution =
        new JobExecution(
            measuring.home,
            measuring.disk,
            new WorkerPlans(measuring.models, measuring.checked, measuring.simulated),
            measuring.workers,
            new Publication(
                publishing.assembly, publishing.paths, publishing.runs, jobs, transitions, clock),
            jobs,
            transitions,
            running,
            signals,
            metrics,
            clock);
    Lane lane =
        new Lane(
            jobs,
            transitions,
            recovery,
            devices,
            measuring.disk,
            measuring.host,
            execution,
            running);
    host = measuring.host;
    lanes = new Lanes(lane, jobs, store.lanes.poll());
    metrics.watch(jobs, running);
  }

  /** Where jobs are kept. */
  public record Store(Database database, Node node, Lanes.Settings lanes, Clock clock) {}

  /** What a measurement needs. */
  public record Measuring(
      Home home,
      DiskSpace disk,
      HostAccess host,
      Workers workers,
      Models models,
      Checked checked,
      Map<String, SimulatedDevice> simulated) {}

  /** What becomes of a measurement. */
  public record Publishing(RunAssembly assembly, RecordPaths paths, Runs runs, RunIndex index) {}

  /** First decides about what the last process left behind, then begins to work. */
  public void start() {
    open();
    lanes.start();
  }

  /** Only decides about what the last process left behind: jobs wait for another service. */
  public void open() {
    recovery.afterStart();
  }

  /** Ends the workers, puts their jobs back, and takes no more. */
  public void stop() {
    running.stopAll();
    lanes.stop();
  }

  /** Proves that this process lives, where it runs jobs; call it once a heartbeat. */
  public void renewLeases() {
    transitions.renewLeases();
  }

  public Jobs jobs() {
    return jobs;
  }

  public Lanes lanes() {
    return lanes;
  }

  public DeviceStates devices() {
    return devices;
  }

  public RunningJobs running() {
    return running;
  }

  /** Who measures on this host, outside of this service, and keeps a device's jobs waiting. */
  public Optional<String> waitingFor(String device) {
    return host.waitingFor(device);
  }

  public JobSignals signals() {
    return signals;
  }

  public Cancelling cancelling() {
    return cancelling;
  }
}
