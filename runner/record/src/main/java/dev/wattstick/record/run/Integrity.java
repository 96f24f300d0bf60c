package dev.wattstick.record.run;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whether the files of a run are what was written. */
public enum Integrity {
  /** Every file has its checksum. */
  VERIFIED,
  /** The run is older than checksums are; its record and its samples can be read. */
  NOT_VERIFIED,
  /** A file is missing or is another one. */
  DAMAGED,
  /** The directory is gone. */
  DELETED;

  @JsonValue
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
