package dev.wattstick.service.database;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whose a database is. */
public enum DatabaseKind {
  /** Made by an import; may be deleted. */
  IMPORTED,
  /** Lies in the project's folder {@code databases}; only read here. */
  PROJECT,
  /** The runs of this service. */
  LIVE;

  @JsonValue
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
