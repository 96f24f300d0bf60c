package dev.wattstick.record;

import com.fasterxml.jackson.annotation.JsonValue;

/** How long a measurement lasts; DESIGN "Measuring" gives the numbers. */
public enum Mode {
  QUICK("quick"),
  STANDARD("standard"),
  VALID("valid");

  private final String id;

  Mode(String id) {
    this.id = id;
  }

  @JsonValue
  public String id() {
    return id;
  }
}
