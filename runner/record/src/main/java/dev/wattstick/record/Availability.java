package dev.wattstick.record;

import org.jspecify.annotations.Nullable;

/** Whether an engine, a device or a meter can be used now. */
public sealed interface Availability {

  /** It can. */
  record Available() implements Availability {}

  /**
   * It cannot.
   *
   * @param reason in a sentence
   * @param remedy the one command or act that makes it available; null where none is known
   */
  record Unavailable(String reason, @Nullable String remedy) implements Availability {

    /** The reason, and the remedy in brackets. */
    @Override
    public String toString() {
      return reason + (remedy == null ? "" : " (" + remedy + ")");
    }
  }

  /** From the fields of facts. */
  static Availability of(boolean available, @Nullable String reason, @Nullable String remedy) {
    return available ? new Available() : new Unavailable(String.valueOf(reason), remedy);
  }
}
