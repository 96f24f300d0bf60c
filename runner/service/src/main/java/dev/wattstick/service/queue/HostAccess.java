package dev.wattstick.service.queue;

import java.io.IOException;

/**
 * Which measurements need the host for themselves: all, unless simulated devices are let off.
 *
 * @param simulatedToo whether simulated devices wait for the host like any other
 */
public record HostAccess(HostLock lock, boolean simulatedToo) {

  HostLock.Held acquire(String device) throws InterruptedException, IOException {
    return device.startsWith("sim:") && !simulatedToo ? () -> {} : lock.acquire();
  }
}
