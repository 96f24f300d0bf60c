package dev.wattstick.worker.meter;

import dev.wattstick.record.MeterFacts;

/** A cheap description of a meter, and the way to open it. */
public interface MeterProvider {

  /** Whether it can be read here, with reason and remedy when not. */
  MeterFacts facts();

  /**
   * Whether what it reads includes what this device draws.
   *
   * @param engine for example {@code simulated}
   * @param device for example {@code sim:fast}
   */
  boolean covers(String engine, String device);

  /**
   * Opens it for one run.
   *
   * @param device that is to be measured
   * @throws MeterException when it cannot be read after all
   */
  Meter open(String device);
}
