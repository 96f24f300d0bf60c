package dev.wattstick.worker.meter;

import dev.wattstick.record.Availability;
import dev.wattstick.record.DeviceId;
import dev.wattstick.record.MeterFacts;

/** A cheap description of a meter, and the way to open it. */
public interface MeterProvider {

  MeterTraits traits();

  /** Whether it can be read here, with reason and remedy when not. */
  Availability availability();

  /** Whether what it reads includes what this device draws. */
  boolean covers(DeviceId device);

  /**
   * Opens it for one run.
   *
   * @param device that is to be measured
   * @throws MeterException when it cannot be read after all
   */
  MeterSession open(DeviceId device, Recording recording);

  /** For whoever asks what this node has. */
  default MeterFacts facts() {
    MeterTraits traits = traits();
    return MeterFacts.of(traits.id(), traits.name(), traits.scope().id(), availability());
  }
}
