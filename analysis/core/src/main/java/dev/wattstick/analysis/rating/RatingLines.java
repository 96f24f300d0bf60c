package dev.wattstick.analysis.rating;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tidy table of ratings as objects, for tables that fit; {@link RatingsCsv} writes any. */
public final class RatingLines {
  private RatingLines() {}

  /**
   * One line; what is missing is null.
   *
   * @param rating 0 (A) to 4 (E)
   * @param share of resamples of the row's runs that give the same letter
   */
  public record Line(
      GroupKey group,
      String model,
      String metric,
      @Nullable Double value,
      @Nullable Double index,
      @Nullable Integer rating,
      @Nullable Double share) {}

  /** Several tables as one, in the order of the tidy table. */
  public static List<Line> of(List<RatingConfidence> tables) {
    Gathering gathering = new Gathering();
    TidyOrder.walk(tables, gathering);
    return List.copyOf(gathering.lines);
  }

  private static final class Gathering implements TidyOrder.Visitor {
    private final List<Line> lines = new ArrayList<>();
    private @Nullable GroupKey group;
    private String model = "";

    @Override
    public void keys(GroupKey nextGroup, String nextModel) {
      group = nextGroup;
      model = nextModel;
    }

    @Override
    public void cell(String metric, double value, double index, byte rating, double share) {
      GroupKey current = group;
      if (current == null) {
        throw new IllegalStateException("a cell before its keys");
      }
      Integer letter = rating == RatedSeries.NO_RATING ? null : (Integer) (int) rating;
      lines.add(
          new Line(current, model, metric, number(value), number(index), letter, number(share)));
    }

    private static @Nullable Double number(double value) {
      return Double.isNaN(value) ? null : (Double) value;
    }
  }
}
