package dev.wattstick.client;

import java.util.List;

/** The service refused a request: its status, and every field that it found wrong. */
public final class RefusedRequest extends ClientException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final transient List<Fault> faults;

  RefusedRequest(int status, List<Fault> faults, String message) {
    super(message);
    this.status = status;
    this.faults = List.copyOf(faults);
  }

  /**
   * One wrong field.
   *
   * @param field its name in the request; empty where the whole is meant
   */
  public record Fault(String field, String detail) {}

  /** Of HTTP. */
  public int status() {
    return status;
  }

  /** Empty where the answer names no field. */
  public List<Fault> faults() {
    return faults;
  }
}
