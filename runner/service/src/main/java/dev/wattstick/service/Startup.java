package dev.wattstick.service;

import dev.wattstick.service.catalog.Models;
import dev.wattstick.service.db.DatabaseException;
import dev.wattstick.service.home.DurableFiles;
import dev.wattstick.service.home.Home;
import dev.wattstick.service.home.HomeException;
import dev.wattstick.service.home.HomeLock;
import dev.wattstick.service.home.ServiceFile;
import dev.wattstick.service.probe.Probe;
import dev.wattstick.service.publish.Reindex;
import dev.wattstick.service.queue.HostLock;
import dev.wattstick.service.queue.Queue;
import io.quarkus.runtime.PreventFurtherStepsException;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.HttpServer;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The stages of the service's life, in order; what cannot work is one sentence and exit code 1. */
@Singleton
class Startup {
  private static final Logger LOG = Logger.getLogger(Startup.class);

  private final Home home;
  private final Address address;
  private final HostLock hostLock;
  private final Models models;
  private final Flyway flyway;
  private final Queue queue;
  private final Probe probe;
  private final Reindex reindex;
  private final Clock clock;
  private @Nullable HomeLock lock;

  Startup(
      Home home,
      Address address,
      HostLock hostLock,
      Models models,
      Flyway flyway,
      Queue queue,
      Probe probe,
      Reindex reindex,
      Clock clock) {
    this.home = home;
    this.address = address;
    this.hostLock = hostLock;
    this.models = models;
    this.flyway = flyway;
    this.queue = queue;
    this.probe = probe;
    this.reindex = reindex;
    this.clock = clock;
  }

  void start(@Observes StartupEvent event) {
    try {
      address.demand();
      home.prepare();
      lock = HomeLock.take(home);
      clearLeftovers();
      hostLock.prepare();
      flyway.migrate();
      queue.start();
      probe.begin();
      models.current().sentences().forEach(fault -> LOG.warnf("catalog: %s", fault));
      CompletableFuture.runAsync(this::reindexIfEmpty);
    } catch (HomeException | AddressException e) {
      throw refused(String.valueOf(e.getMessage()));
    } catch (FlywayException | DatabaseException e) {
      throw refused(
          "The queue in "
              + home.path()
              + " cannot be opened ("
              + rootOf(e)
              + "); move queue.mv.db away to begin with an empty one: the runs are kept.");
    } catch (IOException e) {
      throw refused("The service cannot start: " + e + ".");
    }
  }

  /** From now on requests are answered: says so where the command line looks. */
  void listening(@ObservesAsync HttpServerStart event, HttpServer server) throws IOException {
    String url = address.url(server.getPort());
    new ServiceFile(url, ProcessHandle.current().pid(), clock.instant()).write(home.serviceFile());
    LOG.infof("ready at %s, home %s", url, home.path());
  }

  void stop(@Observes ShutdownEvent event) throws IOException {
    HomeLock held = lock;
    if (held != null) {
      Files.deleteIfExists(home.serviceFile());
      probe.stop();
      queue.stop();
      held.close();
    }
  }

  /** Nothing of an earlier process can still be wanted: we hold the home. */
  private void clearLeftovers() throws IOException {
    Files.deleteIfExists(home.serviceFile());
    for (Path leftover : DurableFiles.children(home.tmp())) {
      DurableFiles.remove(leftover);
    }
    for (Path upload : DurableFiles.children(home.uploads())) {
      if (String.valueOf(upload.getFileName()).startsWith(".")) {
        DurableFiles.remove(upload);
      }
    }
  }

  private void reindexIfEmpty() {
    try {
      reindex.ifEmpty();
    } catch (IOException | DatabaseException e) {
      LOG.errorf(e, "the index of runs could not be made; POST /api/v1/admin/reindex tries again");
    }
  }

  private static PreventFurtherStepsException refused(String sentence) {
    return new PreventFurtherStepsException(sentence, 1);
  }

  private static String rootOf(Throwable e) {
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return String.valueOf(root.getMessage()).lines().findFirst().orElse("no reason given");
  }
}
