package dev.wattstick.analysis.merge;

import dev.wattstick.analysis.database.Origin;
import dev.wattstick.record.Execution;
import dev.wattstick.record.LatencyStatistics;
import dev.wattstick.record.Measured;
import dev.wattstick.record.Provenance;
import dev.wattstick.record.RunRecord;
import dev.wattstick.record.Scenario;
import dev.wattstick.record.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a merge needs of a run, in a few hundred bytes: for whoever merges the same runs again and
 * again, or a million of them. The array is taken as it is, not copied.
 *
 * @param row which row of a database it belongs to
 * @param conditions under which it was measured
 * @param facts other columns of its row that are text
 * @param columns for which it has a number
 * @param values the numbers, in their order
 */
public record RunSummary(
    String id,
    Verdict.Value verdict,
    boolean simulated,
    RowKey row,
    Conditions conditions,
    Map<String, String> facts,
    Columns columns,
    double[] values) {

  /** A row of a database. */
  record RowKey(String dataset, String task, String environment, String model) {}

  /** What must be the same in runs that are averaged, beside the row. */
  record Conditions(
      String engine,
      String modelSha256,
      String inputs,
      int threads,
      boolean simulated,
      String fingerprint) {}

  /**
   * Which columns a run has a number for, and from where; many runs have the same.
   *
   * @param origins null where the number is a fact of the model, the dataset or the settings, and
   *     was not measured
   */
  record Columns(List<String> names, List<@Nullable Origin> origins) {}

  /** What is to be merged of a run. */
  public static RunSummary of(RunRecord run) {
    Numbers numbers = new Numbers(run);
    return new RunSummary(
        run.id(),
        run.verdict().value(),
        run.simulated(),
        row(run),
        new Conditions(
            run.engine().id(),
            run.model().sha256(),
            run.execution() == null ? "" : inputs(run.execution()),
            run.spec().threads(),
            run.simulated(),
            run.fingerprint()),
        texts(run),
        numbers.columns(),
        numbers.values());
  }

  private static RowKey row(RunRecord run) {
    String precision = run.model().precision();
    boolean isPlain = precision.equals("float32") || precision.equals("unknown");
    Scenario scenario = run.spec().scenario();
    int batch = run.spec().batchSize();
    String environment =
        run.environment()
            + (batch > 1 ? " batch " + batch : "")
            + (scenario == Scenario.SINGLE_STREAM ? "" : " " + scenario.id());
    String dataset = run.dataset() == null ? "none" : run.dataset().name();
    return new RowKey(
        run.quality() == null ? dataset : run.quality().dataset(),
        run.model().task(),
        environment,
        run.model().model() + (isPlain ? "" : " " + precision));
  }

  /** What ran of the file, and on what: the signature, the shapes, and arrays that were given. */
  private static String inputs(Execution execution) {
    StringBuilder text = new StringBuilder();
    if (!execution.otherSignatures().isEmpty()) {
      String signature = execution.signature();
      text.append(signature == null ? "first graph" : signature).append(' ');
    }
    text.append(
        execution.openInputs().stream()
            .map(input -> input.used().toString().replace(" ", ""))
            .collect(Collectors.joining(" ")));
    execution.inputData().files().forEach(file -> text.append(' ').append(file.sha256()));
    return text.toString().strip();
  }

  private static Map<String, String> texts(RunRecord run) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("backend", run.device().processor());
    texts.put("architecture", run.facts().host());
    texts.put("engine", run.engine().id());
    texts.put("engine_version", run.engine().version());
    texts.put("precision", run.model().precision());
    texts.put("fingerprint", run.fingerprint());
    return texts;
  }

  /**
   * Its number for a column of a database of runs.
   *
   * @param kind absent, too, where the number is of another provenance
   */
  public OptionalDouble value(String column, Provenance kind) {
    int position = columns.names.indexOf(column);
    Origin origin = position < 0 ? null : columns.origins.get(position);
    return origin != null && origin.kind() == kind
        ? OptionalDouble.of(values[position])
        : OptionalDouble.empty();
  }

  /**
   * The same run with its parts as they are in the pool, so that many runs keep once what they have
   * in common.
   */
  public RunSummary sharing(Map<Object, Object> pool) {
    return new RunSummary(
        id,
        verdict,
        simulated,
        once(row, pool),
        once(conditions, pool),
        once(facts, pool),
        once(columns, pool),
        values);
  }

  /** The first of all that are equal to it. */
  @SuppressWarnings("unchecked") // What is equal here is of one class.
  private static <T> T once(T value, Map<Object, Object> pool) {
    Object first = pool.putIfAbsent(value, value);
    return first == null ? value : (T) first;
  }

  /** Gathers the numbers of a run. */
  private static final class Numbers {
    private final List<String> names = new ArrayList<>();
    private final List<@Nullable Origin> origins = new ArrayList<>();
    private final List<Double> values = new ArrayList<>();

    Numbers(RunRecord run) {
      int batch = Math.max(1, run.spec().batchSize());
      latency(run.latency().endToEnd(), "endToEnd", RunColumns.RUNNING_TIME, batch);
      latency(run.latency().inference(), "inference", RunColumns.INFERENCE_TIME, batch);
      measured(run.throughput(), RunColumns.THROUGHPUT);
      measured(run.energy().perInference(), RunColumns.ENERGY);
      measured(run.energy().netPerInference(), RunColumns.NET_ENERGY);
      measured(run.energy().meanPower(), RunColumns.MEAN_POWER);
      put(RunColumns.BATCH_SIZE, batch, null);
      put(RunColumns.FILE_SIZE, run.model().bytes() / 1e6, null);
      operations(run.acceleration());
      if (run.quality() != null) {
        quality(run.quality(), run.simulated() ? Provenance.SIMULATED : Provenance.METER);
      }
    }

    /** Nanoseconds a query to seconds a sample. */
    private void latency(LatencyStatistics latency, String field, String column, int batch) {
      put(
          column,
          latency.mean() / 1e9 / batch,
          new Origin(latency.provenance(), "clock, mean latency " + field));
    }

    private void measured(Measured number, String column) {
      if (number.value() != null && number.provenance() != null) {
        String source = number.source() == null ? "" : number.source();
        put(column, number.value(), new Origin(number.provenance(), source));
      }
    }

    private void operations(RunRecord.Acceleration acceleration) {
      Integer total = acceleration.totalOps();
      Integer delegated = acceleration.delegatedOps();
      if (total != null) {
        put(RunColumns.OPERATIONS, total, null);
        if (delegated != null) {
          put(RunColumns.UNMAPPED, total - delegated, null);
        }
      }
    }

    private void quality(RunRecord.Quality quality, Provenance kind) {
      String detail =
          "evaluation of "
              + quality.samples()
              + " samples"
              + (quality.sanityOnly() ? ", a sanity check only" : "");
      Origin origin = new Origin(kind, detail);
      quality.metrics().forEach((metric, value) -> put(metric, value, origin));
      put(RunColumns.VALIDATION_SIZE, quality.samples(), null);
    }

    private void put(String column, double value, @Nullable Origin origin) {
      names.add(column);
      values.add(value);
      origins.add(origin);
    }

    Columns columns() {
      return new Columns(List.copyOf(names), Collections.unmodifiableList(origins));
    }

    double[] values() {
      return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
  }
}
