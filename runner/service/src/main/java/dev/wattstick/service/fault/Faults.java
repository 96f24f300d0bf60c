package dev.wattstick.service.fault;

import dev.wattstick.analysis.text.NearMatches;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

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
    List<String> near = NearMatches.of(name, known);
    String hint =
        near.isEmpty()
            ? (known.isEmpty() ? "there is none here" : "there are: " + listed(known))
            : "did you mean " + String.join(" or ", near) + "?";
    found.add(new Fault(pointer, "unknown " + what + " '" + name + "'; " + hint, near));
  }

  public void addAll(Collection<Fault> faults) {
    found.addAll(faults);
  }

  /** Whether something is already known to be wrong with this field. */
  public boolean at(String pointer) {
    return found.stream().anyMatch(fault -> fault.pointer().equals(pointer));
  }

  public boolean isEmpty() {
    return found.isEmpty();
  }

  public List<Fault> list() {
    return List.copyOf(found);
  }

  private static String listed(Collection<String> known) {
    String names = known.stream().sorted().limit(20).collect(Collectors.joining(", "));
    return known.size() > 20 ? names + ", …" : names;
  }
}
