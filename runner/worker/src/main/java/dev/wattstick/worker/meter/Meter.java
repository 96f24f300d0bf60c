package dev.wattstick.worker.meter;

import dev.wattstick.record.Provenance;

/** An open meter, read by one thread. */
public interface Meter extends AutoCloseable {

  /**
   * Power, now, or its mean since the last reading where the instrument counts energy.
   *
   * @return watts
   * @throws MeterException when there is no reading
   */
  double watts();

  /** Time between two readings that the instrument can follow, in nanoseconds. */
  long intervalNs();

  Provenance provenance();

  @Override
  void close();
}
