package dev.wattstick.worker.meter;

/** An open meter next to one run: started once, stopped once, closed whatever happened. */
public interface MeterSession extends AutoCloseable {

  /**
   * Starts to read.
   *
   * @throws MeterException when there is no reading to start with
   */
  void start();

  /** Ends the reading and gives what was read. */
  Readings stop();

  @Override
  void close();
}
