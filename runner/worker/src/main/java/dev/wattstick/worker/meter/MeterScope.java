package dev.wattstick.worker.meter;

import java.util.Locale;

/** What is included in what a meter measures. */
public enum MeterScope {
  /** An accelerator on its own. */
  STICK,
  /** A board with its processor, as of a Raspberry Pi. */
  BOARD,
  /** A processor with all that is in its package. */
  PACKAGE,
  /** A computer without its power supply. */
  HOST,
  /** Everything behind a socket. */
  SYSTEM;

  /** As records and the API have it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
