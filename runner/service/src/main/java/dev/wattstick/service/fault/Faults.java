package dev.wattstick.service.fault;

import dev.wattstick.analysis.text.NearMatches;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Collects faults while an input is read; not thread-safe. */
public final class Faults {
  private final List<Fault> found = new ArrayList<>();

  public void add(String pointer, String detail) {
    found.add(new Fault(pointer, detail, List.of()));
  }

  /**
   * A name that does not exist.
   *
   * @param what for example {@code model}
   * @param known the names that exist
   */
  public void unknown(String pointer, String what, String name, Collection<String> known) {
    String hint = NearMatches.hint(name, known);
    found.add(
        new Fault(
            pointer, "unknown " + what + " '" + name + "'; " + hint, NearMatches.of(name, known)));
  }

  public void addAll(Collection<Fault> faults) {
    found.addAll(faults);
  }

  /** Whether something is already known to be wrong with this field. */
  public boolean at(String pointer) {
    return found.stream().anyMatch(fault -> fault.pointer().equals(pointer));
  }

  /**
   * @param what was read, for example {@code The query}
   * @throws RefusedException with everything that was found, if anything was
   */
  public void demandNone(String what) {
    if (!found.isEmpty()) {
      throw new RefusedException(what, found);
    }
  }

  public boolean isEmpty() {
    return found.isEmpty();
  }

  public List<Fault> list() {
    return List.copyOf(found);
  }
}
