package dev.wattstick.plot.figure.field;

import dev.wattstick.analysis.database.Property;
import dev.wattstick.analysis.frame.TextColumn;
import dev.wattstick.analysis.measured.MeasuredRun;
import dev.wattstick.plot.figure.Entry;
import dev.wattstick.plot.figure.FigureSource;
import dev.wattstick.plot.figure.RatedDatabase;
import dev.wattstick.plot.figure.Section;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How hard a device worked on a model.
 *
 * @param device the environment without the batch size, and the engine where it is a run's
 * @param operationsPerByte 2 · multiply-adds · batch size / bytes of the model file, which are read
 *     at least once a query
 * @param gigaOperationsPerSecond 2 · multiply-adds / time per sample
 */
record WorkPoint(
    String device,
    String model,
    long batchSize,
    double operationsPerByte,
    double gigaOperationsPerSecond,
    boolean simulated) {
  private static final String INFERENCE_TIME = "inference_time";
  private static final String FILE_SIZE = "fsize";
  private static final String BATCH_SIZE = "batch_size";
  private static final String PRECISION = "precision";
  private static final double MB = 1e6;

  /** The study's file sizes are MB for some models and bytes for others; none is above 100 GB. */
  private static final double MOST_MB = 1e5;

  /** The model, and the batch size where it is not 1. */
  String label() {
    return batchSize == 1 ? model : model + "," + ending(batchSize);
  }

  private static String ending(long batchSize) {
    return " batch " + batchSize;
  }

  /** One a row of the databases; where there is none, one a run. */
  static List<WorkPoint> of(FigureSource source) {
    Map<String, Double> multiplyAdds = new HashMap<>();
    source.inputs().work().forEach(work -> multiplyAdds.put(work.model(), work.multiplyAdds()));
    List<WorkPoint> points = new ArrayList<>();
    for (Section section : source.sections()) {
      for (Entry entry : section.entries()) {
        add(points, of(entry, section.roles().time(), multiplyAdds));
      }
    }
    if (points.isEmpty()) {
      for (MeasuredRun run : source.runs().shown()) {
        add(points, of(run, multiplyAdds));
      }
    }
    return points;
  }

  private static void add(List<WorkPoint> points, WorkPoint point) {
    if (Double.isFinite(point.operationsPerByte())
        && Double.isFinite(point.gigaOperationsPerSecond())) {
      points.add(point);
    }
  }

  private static WorkPoint of(
      Entry entry, @Nullable Property time, Map<String, Double> multiplyAdds) {
    RatedDatabase database = entry.database();
    double inference = database.value(INFERENCE_TIME, entry.row());
    double size = database.value(FILE_SIZE, entry.row());
    return of(
        entry.environment(),
        entry.model(),
        2 * multiplyAdds.getOrDefault(catalogName(entry), Double.NaN),
        database.value(BATCH_SIZE, entry.row()),
        size < MOST_MB ? size * MB : size,
        Double.isNaN(inference) ? entry.value(time) : inference,
        database.simulated(entry.row()));
  }

  private static WorkPoint of(MeasuredRun run, Map<String, Double> multiplyAdds) {
    return of(
        run.place(),
        run.model(),
        2 * multiplyAdds.getOrDefault(run.record().model().model(), Double.NaN),
        run.batchSize(),
        run.record().model().bytes(),
        run.secondsPerSample(),
        run.simulated());
  }

  private static WorkPoint of(
      String device,
      String model,
      double operations,
      double batch,
      double bytes,
      double seconds,
      boolean simulated) {
    double samples = Double.isNaN(batch) ? 1 : batch;
    String ending = ending(Math.round(samples));
    return new WorkPoint(
        device.endsWith(ending) ? device.substring(0, device.length() - ending.length()) : device,
        model,
        Math.round(samples),
        bytes > 0 ? operations * samples / bytes : Double.NaN,
        seconds > 0 ? operations / seconds / 1e9 : Double.NaN,
        simulated);
  }

  /** Databases of our runs name a model with its precision where that is not float32. */
  private static String catalogName(Entry entry) {
    var frame = entry.database().database().frame();
    if (!frame.has(PRECISION) || !(frame.column(PRECISION) instanceof TextColumn precisions)) {
      return entry.model();
    }
    String ending = " " + precisions.value(entry.row());
    return entry.model().endsWith(ending)
        ? entry.model().substring(0, entry.model().length() - ending.length())
        : entry.model();
  }
}
