package dev.wattstick.plot.figure.field;

import dev.wattstick.analysis.measured.MeasuredRun;
import dev.wattstick.plot.figure.BatchCurve;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Curves of time by batch size of our own runs. */
final class RunBatches {
  private RunBatches() {}

  /**
   * One for each environment, engine, scenario and model that was run with at least two batch
   * sizes. Runs that differ in nothing of it are averaged.
   */
  static List<BatchCurve> curves(List<MeasuredRun> runs) {
    Map<String, Map<String, TreeMap<Integer, List<MeasuredRun>>>> byPlace = new TreeMap<>();
    for (MeasuredRun run : runs) {
      byPlace
          .computeIfAbsent(place(run), place -> new TreeMap<>())
          .computeIfAbsent(run.model(), model -> new TreeMap<>())
          .computeIfAbsent(run.batchSize(), size -> new ArrayList<>())
          .add(run);
    }
    List<BatchCurve> curves = new ArrayList<>();
    byPlace.forEach(
        (place, byModel) ->
            byModel.forEach(
                (model, bySize) -> {
                  if (bySize.size() > 1) {
                    curves.add(curve(place, model, bySize));
                  }
                }));
    return curves;
  }

  private static String place(MeasuredRun run) {
    String scenario = run.scenario().equals("single-stream") ? "" : ", " + run.scenario();
    return run.place() + scenario;
  }

  private static BatchCurve curve(
      String place, String model, TreeMap<Integer, List<MeasuredRun>> bySize) {
    int[] sizes = bySize.keySet().stream().mapToInt(Integer::intValue).toArray();
    double[] seconds =
        bySize.values().stream()
            .mapToDouble(
                same ->
                    same.stream()
                        .mapToDouble(MeasuredRun::secondsPerSample)
                        .average()
                        .orElse(Double.NaN))
            .toArray();
    boolean simulated =
        bySize.values().stream().anyMatch(same -> same.stream().anyMatch(MeasuredRun::simulated));
    return new BatchCurve(place, model, sizes, seconds, simulated);
  }
}
