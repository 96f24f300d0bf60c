package dev.wattstick.record.run;

import org.jspecify.annotations.Nullable;

/**
 * What was found when a run directory was compared with its checksums.
 *
 * @param damage which file is wrong, and how; null when none is
 */
public record Verification(Integrity integrity, @Nullable String damage) {
  public static final Verification VERIFIED = new Verification(Integrity.VERIFIED, null);
  static final Verification NOT_VERIFIED = new Verification(Integrity.NOT_VERIFIED, null);

  static Verification damaged(String damage) {
    return new Verification(Integrity.DAMAGED, damage);
  }

  /** Whether the run may be shown as one. */
  public boolean isWhole() {
    return damage == null;
  }
}
