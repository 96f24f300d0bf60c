package dev.wattstick.worker.meter;

/** An open instrument that answers when it is asked; read by one thread at a time. */
public interface Instrument extends AutoCloseable {

  /**
   * Joules since any beginning of a counter, or watts, now.
   *
   * @throws MeterException when there is no reading
   */
  double read();

  @Override
  void close();
}
