package dev.wattstick.service.rest;

import dev.wattstick.service.fault.Fault;
import dev.wattstick.service.fault.Faults;
import java.util.Collection;

/** The path names something that is not there. */
final class UnknownNameException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnknownNameException(String message) {
    super(message);
  }

  /**
   * A name that is not among those that are.
   *
   * @param what for example {@code model}
   */
  static UnknownNameException of(String what, String name, Collection<String> known) {
    return of(what, name, known, "");
  }

  /**
   * @param more sentences that explain why it may be missing, with a blank before; may be empty
   */
  static UnknownNameException of(String what, String name, Collection<String> known, String more) {
    Faults faults = new Faults();
    faults.unknown("", what, name, known);
    Fault fault = faults.list().get(0);
    return new UnknownNameException(
        "The path names an " + fault.detail() + (fault.near().isEmpty() ? "." : "") + more);
  }
}
