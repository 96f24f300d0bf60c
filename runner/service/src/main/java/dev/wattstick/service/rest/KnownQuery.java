package dev.wattstick.service.rest;

import dev.wattstick.service.fault.Faults;
import dev.wattstick.service.fault.RefusedException;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/** Refuses query parameters that nobody reads: a misspelt filter would list everything. */
final class KnownQuery {
  private KnownQuery() {}

  static void demand(UriInfo uri, String... known) {
    Faults faults = new Faults();
    for (String name : uri.getQueryParameters().keySet()) {
      if (!List.of(known).contains(name)) {
        faults.unknown("/" + name, "query parameter", name, List.of(known));
      }
    }
    if (!faults.isEmpty()) {
      throw new RefusedException("The query", faults.list());
    }
  }
}
