package dev.wattstick.record;

import com.fasterxml.jackson.annotation.JsonValue;

/** How queries arrive, in MLPerf's names. */
public enum Scenario {
  /** One query after the other; the figure is the 90th percentile of latency. */
  SINGLE_STREAM("single-stream"),
  /** All samples at once; the figure is throughput in samples per second. */
  OFFLINE("offline");

  private final String id;

  Scenario(String id) {
    this.id = id;
  }

  @JsonValue
  public String id() {
    return id;
  }
}
