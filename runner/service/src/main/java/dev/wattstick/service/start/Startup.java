package dev.wattstick.service.start;

import dev.wattstick.record.files.Folders;
import dev.wattstick.record.files.Scratch;
import dev.wattstick.service.catalog.Models;
import dev.wattstick.service.catalog.Uploads;
import dev.wattstick.service.fault.StartException;
import dev.wattstick.service.home.DiskSpace;
import dev.wattstick.service.home.Home;
import dev.wattstick.service.home.HomeLock;
import dev.wattstick.service.home.ServiceFile;
import dev.wattstick.service.probe.Probe;
import dev.wattstick.service.publish.Reindex;
import dev.wattstick.service.publish.Runs;
import dev.wattstick.service.queue.HostLock;
import dev.wattstick.service.queue.Queue;
import dev.wattstick.service.settings.Settings;
import dev.wattstick.service.sqlite.QueueDatabase;
import dev.wattstick.service.sqlite.QueueDatabaseException;
import dev.wattstick.service.sqlite.QueueFile;
import dev.wattstick.service.sqlite.QueueSchema;
import dev.wattstick.service.sqlite.SqliteLibrary;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.HttpServer;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The stages of the service's life, in order; what cannot work is reported in one sentence. */
@Singleton
class Startup {
  private static final Logger LOG = Logger.getLogger(Startup.class);
  private static final Duration PORT_LIMIT = Duration.ofSeconds(10);
  private static final Duration PORT_POLL = Duration.ofMillis(5);

  private final Settings settings;
  private final Home home;
  private final DiskSpace disk;
  private final Address address;
  private final HostLock hostLock;
  private final Models models;
  private final QueueSchema schema;
  private final Queue queue;
  private final Probe probe;
  private final Runs runs;
  private final Reindex reindex;
  private final QueueDatabase database;
  private final Clock clock;
  private @Nullable HomeLock lock;

  Startup(
      Settings settings,
      Home home,
      DiskSpace disk,
      Address address,
      HostLock hostLock,
      Models models,
      QueueSchema schema,
      Queue queue,
      Probe probe,
      Runs runs,
      Reindex reindex,
      QueueDatabase database,
      Clock clock) {
    this.settings = settings;
    this.home = home;
    this.disk = disk;
    this.address = address;
    this.hostLock = hostLock;
    this.models = models;
    this.schema = schema;
    this.queue = queue;
    this.probe = probe;
    this.runs = runs;
    this.reindex = reindex;
    this.database = database;
    this.clock = clock;
  }

  /** Before the scheduler counts the application as running, which it does without a priority. */
  void start(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent event) {
    try {
      address.demand();
      home.prepare();
      disk.demand();
      HomeLock taken = HomeLock.take(home);
      lock = taken;
      home.closeToOthers();
      clearLeftovers();
      hostLock.prepare();
      SqliteLibrary.load(
          List.of(home.tmp().resolve("sqlite"), Path.of(System.getProperty("java.io.tmpdir"))));
      QueueFile file = new QueueFile(home);
      file.look(!taken.isFirst()).forEach(LOG::warn);
      schema.bringUp();
      Supplier<Optional<String>> watch = file.watch();
      database.watch(() -> watch.get().or(taken::lost));
      warnIfEmpty();
      if (settings.takesJobs()) {
        queue.start();
      } else {
        queue.open();
      }
      probe.begin();
      models.current().sentences().forEach(fault -> LOG.warnf("catalog: %s", fault));
      CompletableFuture.runAsync(this::checkAll);
    } catch (QueueDatabaseException e) {
      throw QueueSchema.unusable(home, e);
    } catch (IOException e) {
      throw new StartException("The service cannot start: " + e + ".");
    }
  }

  /** From now on requests are answered: says so where the command line looks. */
  void listening(@ObservesAsync HttpServerStart event, HttpServer server) throws IOException {
    String url = address.url(port(server));
    new ServiceFile(url, ProcessHandle.current().pid(), clock.instant(), settings.takesJobs())
        .write(home.serviceFile());
    LOG.infof("ready at %s, home %s", url, home.path());
  }

  /**
   * Several event loops start the server together, and one may fire the event a moment before
   * another has noted the port, which is -1 until then.
   */
  private static int port(HttpServer server) {
    long deadline = System.nanoTime() + PORT_LIMIT.toNanos();
    while (server.getPort() <= 0 && System.nanoTime() - deadline < 0) {
      LockSupport.parkNanos(PORT_POLL.toNanos());
    }
    return server.getPort();
  }

  void stop(@Observes ShutdownEvent event) throws IOException {
    HomeLock held = lock;
    if (held != null) {
      Files.deleteIfExists(home.serviceFile());
      probe.stop();
      queue.stop();
      database.checkpoint();
      held.close();
    }
  }

  /** Nothing of an earlier process can still be wanted: we hold the home. */
  private void clearLeftovers() throws IOException {
    Files.deleteIfExists(home.serviceFile());
    for (Path leftover : Folders.children(home.tmp())) {
      Folders.delete(leftover);
    }
    runs.clearRemoved();
    int workers = Scratch.clearAbandoned(Scratch.WORKER, clock.instant());
    if (workers > 0) {
      LOG.infof("removed the folders of %d workers that were killed", workers);
    }
    for (Path upload : Folders.children(home.uploads())) {
      if (String.valueOf(upload.getFileName()).startsWith(Uploads.STAGING)) {
        Folders.delete(upload);
      }
    }
  }

  private void warnIfEmpty() throws IOException {
    int kept = runs.directories().size();
    if (kept > 0 && queue.jobs().isEmpty()) {
      LOG.warnf(
          "The queue holds no jobs although runs/ holds %d runs: if it was lost, so were the jobs that"
              + " waited and the idempotency keys. The runs are entered into the index.",
          kept);
    }
  }

  /**
   * Makes a missing index, and finds rows of jobs that are damaged before somebody asks for them.
   */
  private void checkAll() {
    try {
      reindex.ifEmpty();
    } catch (IOException | QueueDatabaseException e) {
      LOG.errorf(e, "the index of runs could not be made; POST /api/v1/admin/reindex tries again");
    }
    try {
      schema.checkLarge();
      queue.jobs().readAll();
    } catch (IOException | QueueDatabaseException e) {
      LOG.errorf("the jobs cannot all be read: %s", e.getMessage());
    }
  }
}
