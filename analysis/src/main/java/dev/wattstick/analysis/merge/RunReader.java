package dev.wattstick.analysis.merge;

import dev.wattstick.analysis.database.Origin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads run records and keeps once what they have in common, such as model, environment and
 * fingerprint. Not for several threads.
 */
public final class RunReader {
  private final Map<Object, Object> shared = new HashMap<>();

  /**
   * Reads a record.
   *
   * @param runJson the content of a {@code run.json}
   * @param source what it is, for messages
   * @throws BadMergeException when it is no run record, naming all that it lacks
   */
  public ParsedRun read(byte[] runJson, String source) {
    RunFacts run = RunFacts.read(runJson, source);
    List<String> names = new ArrayList<>(run.readings().size());
    List<Origin> origins = new ArrayList<>(run.readings().size());
    double[] values = new double[run.readings().size()];
    run.readings()
        .forEach(
            (name, reading) -> {
              values[names.size()] = reading.value();
              names.add(name);
              origins.add(reading.origin());
            });
    RunFacts common =
        new RunFacts(
            run.id(),
            run.verdict(),
            run.simulated(),
            once(run.row()),
            once(run.conditions()),
            once(run.facts()),
            Map.of());
    return new ParsedRun(
        common, once(new ParsedRun.Columns(List.copyOf(names), List.copyOf(origins))), values);
  }

  /** The first of all that are equal to it. */
  @SuppressWarnings("unchecked") // What is equal here is of one class.
  private <T> T once(T value) {
    Object first = shared.putIfAbsent(value, value);
    return first == null ? value : (T) first;
  }
}
