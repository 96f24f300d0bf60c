package dev.wattstick.service.publish;

import dev.wattstick.record.run.Verification;

/** A run is in the index, but its files are not what was written. */
public final class RunDamagedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public RunDamagedException(String id, Verification found) {
    super(
        "The run "
            + id
            + " is damaged: "
            + found.damage()
            + "; restore its directory from a copy and reindex, or delete the run.");
  }
}
