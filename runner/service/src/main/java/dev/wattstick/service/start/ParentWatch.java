package dev.wattstick.service.start;

import dev.wattstick.service.settings.Settings;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Ends the service with the command that started it, even one that was killed. */
@Singleton
class ParentWatch {
  private static final Logger LOG = Logger.getLogger(ParentWatch.class);

  private final Settings settings;

  ParentWatch(Settings settings) {
    this.settings = settings;
  }

  void watch(@Observes StartupEvent event) {
    settings.parentPid().ifPresent(this::endWith);
  }

  private void endWith(long pid) {
    Optional<ProcessHandle> parent = ProcessHandle.of(pid);
    if (parent.isEmpty()) {
      end(pid);
    }
    parent.ifPresent(process -> process.onExit().thenRun(() -> end(pid)));
  }

  private static void end(long pid) {
    LOG.infof("process %d, which started this service, is gone: the service ends", pid);
    Quarkus.asyncExit(0);
  }
}
