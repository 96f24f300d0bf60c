package dev.wattstick.service.fault;

import java.util.List;
import java.util.stream.Collectors;

/** An input was refused, for all the reasons it holds; nothing has changed. */
public final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Fault> faults;

  /**
   * @param what was refused, for example {@code The job}
   */
  public RefusedException(String what, List<Fault> faults) {
    super(
        what
            + " was refused: "
            + ended(
                faults.stream()
                    .map(fault -> fault.sentence().replaceFirst("[.]$", ""))
                    .collect(Collectors.joining("; "))));
    this.faults = List.copyOf(faults);
  }

  private static String ended(String sentence) {
    return sentence.endsWith("?") ? sentence : sentence + ".";
  }

  public List<Fault> faults() {
    return faults;
  }
}
