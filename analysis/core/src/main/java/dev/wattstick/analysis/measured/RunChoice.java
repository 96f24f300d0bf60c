package dev.wattstick.analysis.measured;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which of many runs are shown, and by what names. */
final class RunChoice {
  private static final int SHORTEST = 6;

  private RunChoice() {}

  /**
   * Those with these ids, in this order, with names that tell them apart.
   *
   * @throws BadRunException naming every id that there is not
   */
  static List<MeasuredRun> withIds(List<MeasuredRun> runs, List<String> ids) {
    Map<String, MeasuredRun> byId = new LinkedHashMap<>();
    runs.forEach(run -> byId.putIfAbsent(run.record().id(), run));
    Set<String> unknown = new TreeSet<>(ids);
    unknown.removeAll(byId.keySet());
    if (!unknown.isEmpty()) {
      throw new BadRunException("There is no run " + String.join(", ", unknown) + ".", null);
    }
    List<MeasuredRun> chosen = new ArrayList<>();
    ids.stream().distinct().forEach(id -> chosen.add(byId.getOrDefault(id, runs.get(0))));
    return distinctlyNamed(chosen);
  }

  /**
   * Of each model file, environment, batch size, scenario and simulatedness the latest run, by
   * name, larger batches last: what a person wants to see of a folder of runs.
   */
  static List<MeasuredRun> latestOfEach(List<MeasuredRun> runs) {
    Map<List<Object>, MeasuredRun> latest = new HashMap<>();
    for (MeasuredRun run : runs) {
      List<Object> kind =
          List.of(
              run.record().model().model(),
              run.record().model().precision(),
              run.environment(),
              run.record().engine().id(),
              run.batchSize(),
              run.scenario(),
              run.simulated());
      latest.merge(kind, run, RunChoice::later);
    }
    List<MeasuredRun> chosen = new ArrayList<>(latest.values());
    chosen.sort(
        Comparator.comparing((MeasuredRun run) -> run.batchSize() > 1)
            .thenComparing(run -> run.record().model().model())
            .thenComparing(run -> run.record().model().precision())
            .thenComparing(run -> run.record().engine().id())
            .thenComparing(MeasuredRun::environment)
            .thenComparing(MeasuredRun::batchSize)
            .thenComparing(run -> run.record().id()));
    return distinctlyNamed(chosen);
  }

  private static MeasuredRun later(MeasuredRun one, MeasuredRun other) {
    Comparator<MeasuredRun> order =
        Comparator.comparing((MeasuredRun run) -> run.record().finishedAt())
            .thenComparing(run -> run.record().id());
    return order.compare(one, other) < 0 ? other : one;
  }

  /** Where names are alike, the environment tells them apart, or else the run's id. */
  private static List<MeasuredRun> distinctlyNamed(List<MeasuredRun> runs) {
    List<MeasuredRun> named = new ArrayList<>();
    for (MeasuredRun run : runs) {
      List<MeasuredRun> alike =
          runs.stream().filter(other -> other.description().equals(run.description())).toList();
      long environments = alike.stream().map(MeasuredRun::environment).distinct().count();
      boolean sameElsewhere =
          alike.stream().filter(o -> o.environment().equals(run.environment())).count() > 1;
      String name = run.description();
      if (environments > 1) {
        name += ", " + run.environment();
      }
      named.add(run.named(sameElsewhere ? name + " #" + shortened(run, alike) : name));
    }
    return named;
  }

  /** The end of the id, as much of it as tells the runs apart: ids begin with the time. */
  private static String shortened(MeasuredRun run, List<MeasuredRun> alike) {
    String id = run.record().id();
    for (int length = SHORTEST; length < id.length(); length++) {
      String ending = id.substring(id.length() - length);
      if (alike.stream().filter(other -> other.record().id().endsWith(ending)).count() == 1) {
        return ending;
      }
    }
    return id;
  }
}
