package dev.wattstick.service;

import dev.wattstick.record.SimulatedDevice;
import dev.wattstick.record.SimulatedDevices;
import dev.wattstick.record.link.Workers;
import dev.wattstick.record.run.RecordPaths;
import dev.wattstick.record.run.RunDirectory;
import dev.wattstick.service.catalog.Checked;
import dev.wattstick.service.catalog.Models;
import dev.wattstick.service.catalog.Uploads;
import dev.wattstick.service.database.DatabaseFolders;
import dev.wattstick.service.database.Databases;
import dev.wattstick.service.database.Imports;
import dev.wattstick.service.database.LiveDatabase;
import dev.wattstick.service.db.Database;
import dev.wattstick.service.home.DiskSpace;
import dev.wattstick.service.home.GitCommit;
import dev.wattstick.service.home.Home;
import dev.wattstick.service.http.Admission;
import dev.wattstick.service.http.BodyPace;
import dev.wattstick.service.http.HostNames;
import dev.wattstick.service.picture.Studio;
import dev.wattstick.service.plan.GivenFiles;
import dev.wattstick.service.plan.JobPlanner;
import dev.wattstick.service.probe.Probe;
import dev.wattstick.service.probe.WorkerProgram;
import dev.wattstick.service.publish.Reindex;
import dev.wattstick.service.publish.RunAssembly;
import dev.wattstick.service.publish.RunDeletion;
import dev.wattstick.service.publish.RunIndex;
import dev.wattstick.service.publish.Runs;
import dev.wattstick.service.queue.HostAccess;
import dev.wattstick.service.queue.HostLock;
import dev.wattstick.service.queue.JobFilter;
import dev.wattstick.service.queue.JobState;
import dev.wattstick.service.queue.Lanes;
import dev.wattstick.service.queue.Node;
import dev.wattstick.service.queue.Queue;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the parts of the service from the settings; the rooms themselves know no container. */
@Singleton
class Parts {
  private final Settings settings;

  Parts(Settings settings) {
    this.settings = settings;
  }

  @Produces
  @Singleton
  Clock clock() {
    return Clock.systemDefaultZone();
  }

  @Produces
  @Singleton
  Home home() {
    return new Home(settings.home());
  }

  @Produces
  @Singleton
  DiskSpace disk(Home home, MeterRegistry registry) {
    DiskSpace disk = new DiskSpace(home, settings::diskReserveBytes);
    registry.gauge("wattstick.home.free.bytes", disk, DiskSpace::freeBytes);
    return disk;
  }

  @Produces
  @Singleton
  Admission admission(@ConfigProperty(name = "quarkus.http.host") String listening) {
    List<String> names = new ArrayList<>(settings.http().hosts().orElse(List.of()));
    names.add(listening);
    try {
      return new Admission(new HostNames(names));
    } catch (IllegalArgumentException e) {
      throw new StartException(String.valueOf(e.getMessage()));
    }
  }

  @Produces
  @Singleton
  BodyPace bodyPace() {
    return new BodyPace(settings.http().bodyPatience(), settings.http().bodyBytesPerSecond());
  }

  @Produces
  @Singleton
  HostLock hostLock() {
    return new HostLock(settings.hostLock().orElseGet(HostLock::usualPlace));
  }

  @Produces
  @Singleton
  WorkerProgram workerProgram() {
    return new WorkerProgram(
        settings.worker(),
        settings.root(),
        settings.workerOptions(),
        settings.workerEnvironment().orElse(List.of()),
        settings.workerMemory().map(MemorySize::asLongValue).orElse(null));
  }

  @Produces
  @Singleton
  Probe probe(Workers workers, Home home, Clock clock) {
    return new Probe(workers, simulated(), home.logs().resolve("probe.log"), clock, daemon());
  }

  @Produces
  @Singleton
  Models models(Home home, Clock clock) {
    return new Models(settings.models(), home.uploads(), clock);
  }

  @Produces
  @Singleton
  Uploads uploads(Home home, Models models) {
    return new Uploads(home.uploads(), models);
  }

  @Produces
  @Singleton
  JobPlanner planner(Models models, Probe probe, Home home) {
    return new JobPlanner(models, probe, new GivenFiles(home.inputs(), home.tmp()));
  }

  @Produces
  @Singleton
  Runs runs(Home home, Clock clock) {
    return new Runs(home.runs(), clock.getZone());
  }

  @Produces
  @Singleton
  RunIndex runIndex(Database database) {
    return new RunIndex(database);
  }

  @Produces
  @Singleton
  Reindex reindex(Runs runs, RunIndex index, Database database) {
    return new Reindex(runs, index, database);
  }

  @Produces
  @Singleton
  RunDeletion runDeletion(Runs runs, RunIndex index, Database database) {
    return new RunDeletion(runs, index, database);
  }

  @Produces
  @Singleton
  DatabaseFolders databaseFolders(Home home) {
    return new DatabaseFolders(home.databases(), settings.root().resolve("databases"));
  }

  @Produces
  @Singleton
  LiveDatabase liveDatabase(DatabaseFolders folders, Runs runs, Queue queue, Clock clock) {
    return new LiveDatabase(
        runs.folder(),
        directory -> Optional.ofNullable(runs.verify(directory, RunDirectory.RECORD).damage()),
        folders,
        runs::changes,
        () -> hasNone(queue, JobState.QUEUED) && hasNone(queue, JobState.RUNNING),
        settings.patience(),
        clock);
  }

  void close(@Disposes LiveDatabase live) {
    live.close();
  }

  private static boolean hasNone(Queue queue, JobState state) {
    return queue.jobs().list(JobFilter.in(state), null, 1).isEmpty();
  }

  @Produces
  @Singleton
  Databases databases(DatabaseFolders folders, LiveDatabase live) {
    return new Databases(folders, live);
  }

  @Produces
  @Singleton
  Studio studio() {
    return new Studio();
  }

  @Produces
  @Singleton
  Imports imports(DatabaseFolders folders, Home home) {
    return new Imports(folders, home.tmp());
  }

  @Produces
  @Singleton
  RunAssembly assembly(
      Probe probe,
      WorkerProgram worker,
      @ConfigProperty(name = "quarkus.application.version") String version) {
    return new RunAssembly(probe, worker, version, GitCommit.of(settings.root()).orElse(null));
  }

  @Produces
  @Singleton
  Database database(DataSource source) {
    return new Database(source, settings.node());
  }

  @Produces
  @Singleton
  Queue.Store store(Database database, Clock clock) {
    Settings.Lanes lanes = settings.lanes();
    return new Queue.Store(
        database,
        Node.starting(settings.node()),
        new Lanes.Settings(lanes.heartbeat(), lanes.poll()),
        clock);
  }

  @Produces
  @Singleton
  Queue.Measuring measuring(
      Home home, DiskSpace disk, HostLock hostLock, Workers workers, Models models) {
    return new Queue.Measuring(
        home,
        disk,
        new HostAccess(hostLock, settings.simulatedTakesHost()),
        workers,
        models,
        new Checked(),
        simulated());
  }

  @Produces
  @Singleton
  Queue.Publishing publishing(RunAssembly assembly, Home home, Runs runs, RunIndex index) {
    return new Queue.Publishing(
        assembly, new RecordPaths(settings.root(), home.path()), runs, index);
  }

  @Produces
  @Singleton
  Queue queue(
      Queue.Store store,
      Queue.Measuring measuring,
      Queue.Publishing publishing,
      MeterRegistry registry) {
    return new Queue(store, measuring, publishing, registry);
  }

  private Map<String, SimulatedDevice> simulated() {
    try {
      return SimulatedDevices.parse(settings.simulated().orElse(""));
    } catch (IllegalArgumentException e) {
      throw new StartException(String.valueOf(e.getMessage()));
    }
  }

  private static Executor daemon() {
    return task -> {
      Thread thread = new Thread(task, "probe");
      thread.setDaemon(true);
      thread.start();
    };
  }
}
