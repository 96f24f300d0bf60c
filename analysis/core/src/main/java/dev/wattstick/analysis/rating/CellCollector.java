package dev.wattstick.analysis.rating;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** The tidy table as a list. */
final class CellCollector implements TidyOrder.Visitor {
  private final List<RatedCell> cells = new ArrayList<>();
  private GroupKey group = new GroupKey("", "", "");
  private String model = "";

  private CellCollector() {}

  static List<RatedCell> cells(Ratings ratings) {
    CellCollector collector = new CellCollector();
    TidyOrder.walk(List.of(RatingConfidence.unknown(ratings)), collector);
    return collector.cells;
  }

  @Override
  public void keys(GroupKey nextGroup, String nextModel) {
    group = nextGroup;
    model = nextModel;
  }

  @Override
  public void cell(String metric, double value, double index, byte rating, double share) {
    cells.add(
        new RatedCell(
            group.dataset(),
            group.task(),
            group.environment(),
            model,
            metric,
            Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value),
            Double.isNaN(index) ? OptionalDouble.empty() : OptionalDouble.of(index),
            rating == RatedSeries.NO_RATING ? OptionalInt.empty() : OptionalInt.of(rating)));
  }
}
