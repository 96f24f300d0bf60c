package dev.wattstick.plot.figure.field;

import dev.wattstick.analysis.measured.MeasuredRun;
import dev.wattstick.plot.figure.FigureSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The runs that a figure of single runs draws: as many as can be told apart by colour.
 *
 * @param runs to draw
 * @param notes sentences for the reader of the picture
 */
record ShownRuns(List<MeasuredRun> runs, List<String> notes) {
  static final String NONE =
      "there are no runs to show: name a folder of run directories, or runs by their ids (QUICK,"
          + " UNSTABLE and simulated runs must be asked for)";

  ShownRuns {
    runs = List.copyOf(runs);
    notes = List.copyOf(notes);
  }

  static ShownRuns of(FigureSource source) {
    List<MeasuredRun> all = source.runs().shown();
    List<String> notes = new ArrayList<>();
    int more = all.size() - RunLooks.MOST;
    if (more > 0) {
      notes.add(
          more
              + (more == 1 ? " more run is" : " more runs are")
              + " not shown; name those to show.");
    }
    return new ShownRuns(all.subList(0, Math.min(all.size(), RunLooks.MOST)), notes);
  }

  /** Why figures of single runs have nothing to show; found without reading any samples. */
  static Optional<String> hindrance(FigureSource source) {
    return source.runs().shown().isEmpty() ? Optional.of(NONE) : Optional.empty();
  }

  boolean simulated() {
    return runs.stream().anyMatch(MeasuredRun::simulated);
  }
}
