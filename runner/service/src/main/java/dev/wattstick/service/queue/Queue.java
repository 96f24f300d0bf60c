package dev.wattstick.service.queue;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The queue as a whole: its parts, started and stopped in order. */
@Singleton
public final class Queue {
  private final Jobs jobs;
  private final DeviceStates devices;
  private final RunningJobs running;
  private final JobSignals signals;
  private final Cancelling cancelling;
  private final Recovery recovery;
  private final Lanes lanes;
  private final HostAccess host;
  private final JobTransitions transitions;

  Queue(
      Jobs jobs,
      DeviceStates devices,
      RunningJobs running,
      JobSignals signals,
      Cancelling cancelling,
      Recovery recovery,
      Lanes lanes,
      HostAccess host,
      JobTransitions transitions,
      JobMetrics metrics) {
    this.jobs = jobs;
    this.devices = devices;
    this.running = running;
    this.signals = signals;
    this.cancelling = cancelling;
    this.recovery = recovery;
    this.lanes = lanes;
    this.host = host;
    this.transitions = transitions;
    metrics.watch(jobs, running);
  }

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

  /** Proves that this process lives, where it runs jobs: once a heartbeat. */
  @Scheduled(
      every = "${wattstick.lanes.heartbeat:PT5S}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
      skipExecutionIf = Scheduled.ApplicationNotRunning.class)
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
