package dev.wattstick.service.probe;

import dev.wattstick.record.Availability;
import dev.wattstick.record.DeviceId;

/** A device that a job ran on is not there any more; its run would not know what it ran on. */
public final class DeviceGoneException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DeviceGoneException(String engine, DeviceId device, Availability.Unavailable why) {
    super(
        "The device "
            + device
            + " of engine "
            + engine
            + " went away while the job ran, and its run is not kept: "
            + why
            + "; then submit the job again.");
  }
}
