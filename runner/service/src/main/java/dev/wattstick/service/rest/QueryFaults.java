package dev.wattstick.service.rest;

import dev.wattstick.service.fault.Faults;
import jakarta.enterprise.context.RequestScoped;

/**
 * What is wrong with the query of the request at hand. {@link QueryFilter} begins it with the
 * parameters that nobody reads; a resource that reads parameters adds to it what is wrong with
 * their values, and demands that there is none, so that a client learns of everything at once.
 */
@RequestScoped
class QueryFaults {
  private final Faults faults = new Faults();

  Faults soFar() {
    return faults;
  }
}
