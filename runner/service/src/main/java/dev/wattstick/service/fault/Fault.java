package dev.wattstick.service.fault;

import java.util.List;

/**
 * One thing that is wrong with an input.
 *
 * @param pointer JSON pointer of the field, for example {@code /batchSize}; {@code ""} is the whole
 *     input
 * @param detail what is wrong, and what would be right
 * @param near names that exist and were perhaps meant, best first; may be empty
 */
public record Fault(String pointer, String detail, List<String> near) {

  public Fault {
    pointer = PlainText.readable(pointer);
    detail = PlainText.readable(detail);
    near = List.copyOf(near);
  }

  /** For logs and one-line messages. */
  public String sentence() {
    String place = pointer.isEmpty() ? "" : pointer + ": ";
    return place + detail;
  }
}
