package dev.wattstick.service.database;

import com.fasterxml.jackson.annotation.JsonValue;

/** How imported runs become databases. */
public enum ImportRecipe {
  /** The study's own merge of its result sets. */
  EDGE_ACC_2023("edge-acc-2023"),
  /** Ours, of run directories. */
  RUNS("runs"),
  /** Not at all: what comes is a database already. */
  NONE("none");

  private final String id;

  ImportRecipe(String id) {
    this.id = id;
  }

  @JsonValue
  public String id() {
    return id;
  }
}
