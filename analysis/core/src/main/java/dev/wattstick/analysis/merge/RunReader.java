package dev.wattstick.analysis.merge;

import dev.wattstick.analysis.database.Origin;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
    return parsed(RunFacts.read(runJson, source));
  }

  /**
   * The runs in these sources by their ids; of one that is there twice, the first.
   *
   * @param sources as {@link RunsRecipe#merge} takes them
   * @throws BadMergeException when a source or a {@code run.json} does not read: all are told
   */
  public static Map<String, ParsedRun> readAll(List<Path> sources) {
    RunReader reader = new RunReader();
    Map<String, ParsedRun> runs = new LinkedHashMap<>();
    RunFiles files = new RunFiles((run, source) -> runs.putIfAbsent(run.id(), reader.parsed(run)));
    sources.forEach(files::read);
    files.refuseFaults();
    return runs;
  }

  private ParsedRun parsed(RunFacts run) {
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
