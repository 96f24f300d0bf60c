package dev.wattstick.service.queue;

import dev.wattstick.record.DeviceId;
import dev.wattstick.service.settings.Settings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Optional;

/**
 * Which measurements need the host for themselves: all, unless simulated devices are let off.
 *
 * @param simulatedToo whether simulated devices wait for the host like any other
 */
@Singleton
public record HostAccess(HostLock lock, boolean simulatedToo) {

  @Inject
  HostAccess(HostLock lock, Settings settings) {
    this(lock, settings.simulatedTakesHost());
  }

  /** Who keeps a device's jobs waiting, outside of this service; empty when nobody does. */
  public Optional<String> waitingFor(String device) {
    return needsHost(device) ? lock.waitingFor() : Optional.empty();
  }

  private boolean needsHost(String device) {
    return simulatedToo || !DeviceId.parse(device).simulated();
  }

  HostLock.Held acquire(String device) throws InterruptedException, IOException {
    return needsHost(device) ? lock.acquire() : () -> {};
  }
}
