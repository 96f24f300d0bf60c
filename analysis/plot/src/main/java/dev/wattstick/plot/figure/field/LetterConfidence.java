package dev.wattstick.plot.figure.field;

import dev.wattstick.analysis.frame.BadDataException;
import dev.wattstick.analysis.rating.RatingConfidence;
import dev.wattstick.analysis.rating.Ratings;
import dev.wattstick.analysis.results.DatabaseConfidence;
import dev.wattstick.plot.draw.CategoryAxis;
import dev.wattstick.plot.draw.CellArt;
import dev.wattstick.plot.draw.Drawing;
import dev.wattstick.plot.draw.Legend;
import dev.wattstick.plot.draw.Panel;
import dev.wattstick.plot.draw.PanelGrid;
import dev.wattstick.plot.draw.Pattern;
import dev.wattstick.plot.draw.Swatch;
import dev.wattstick.plot.draw.Theme;
import dev.wattstick.plot.figure.DataStep;
import dev.wattstick.plot.figure.Entry;
import dev.wattstick.plot.figure.Figure;
import dev.wattstick.plot.figure.FigureData;
import dev.wattstick.plot.figure.FigurePage;
import dev.wattstick.plot.figure.FigurePoint;
import dev.wattstick.plot.figure.FigureSource;
import dev.wattstick.plot.figure.RatedDatabase;
import dev.wattstick.plot.figure.Section;
import dev.wattstick.plot.figure.Style;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How firm compound letters are: the share of bootstrap resamples of the runs behind a row that
 * give the row's letter ({@link RatingConfidence}), on the scale of the figures. A panel a dataset.
 */
final class LetterConfidence implements Figure {
  private static final String COMPOUND = "compound";
  private static final String LETTERS = "ABCDE";
  private static final String NONE =
      "no row has a letter and two or more runs that are at hand: repeat measurements, and name the"
          + " folder of their run directories or unmerged results";

  @Override
  public String name() {
    return "letter_confidence";
  }

  @Override
  public String needs() {
    return "databases with the runs or unmerged results behind them, two or more a row";
  }

  /** Only the ids are looked at: resampling takes a while. */
  @Override
  public Optional<String> hindrance(FigureSource source) {
    return source.entries().stream().anyMatch(entry -> hasRuns(entry, source))
        ? Optional.empty()
        : Optional.of(NONE);
  }

  private static boolean hasRuns(Entry entry, FigureSource source) {
    return !source.results().isEmpty()
        || entry.database().database().runIds(entry.row()).size() > 1;
  }

  /** Series: environments; x: models; y: share. */
  @Override
  public DataStep data(FigureSource source) {
    try {
      List<FigurePoint> points = points(source);
      return points.isEmpty() ? DataStep.nothing(NONE) : source.data(points);
    } catch (BadDataException e) {
      return DataStep.nothing("the unmerged results cannot be merged: " + e.getMessage());
    }
  }

  private static List<FigurePoint> points(FigureSource source) {
    Map<RatedDatabase, RatingConfidence> shares = new HashMap<>();
    List<FigurePoint> points = new ArrayList<>();
    for (int panel = 1; panel <= source.sections().size(); panel++) {
      for (Entry entry : source.sections().get(panel - 1).entries()) {
        Ratings ratings = entry.database().ratings();
        if (ratings != null && hasRuns(entry, source) && ratings.compounds().contains(COMPOUND)) {
          RatingConfidence known =
              shares.computeIfAbsent(entry.database(), rated -> shares(rated, ratings, source));
          int number = panel;
          known
              .share(COMPOUND, entry.row())
              .ifPresent(
                  share ->
                      points.add(
                          FigurePoint.of(number, entry.environment(), entry.model(), share)));
        }
      }
    }
    return points;
  }

  private static RatingConfidence shares(
      RatedDatabase rated, Ratings ratings, FigureSource source) {
    return DatabaseConfidence.of(
        rated.database(), ratings, source.inputs().rowRuns(), source.results());
  }

  @Override
  public Drawing draw(FigureData data, FigureSource source, Style style) {
    List<Panel> panels = new ArrayList<>();
    int rows = 0;
    for (int number = 1; number <= source.sections().size(); number++) {
      if (!data.panel(number).isEmpty()) {
        Section section = source.sections().get(number - 1);
        List<String> models = categories(data.panel(number));
        rows = Math.max(rows, models.size());
        panels.add(panel(data, number, section, models, style.theme()));
      }
    }
    int columns = panels.stream().mapToInt(panel -> panel.x().ticks().size()).max().orElse(1);
    boolean wide = panels.size() * columns > 3;
    return FigurePage.of(
        style,
        "Firmness of compound letters",
        wide ? Drawing.PAGE_PT : Drawing.COLUMN_PT,
        44 + 14 * rows,
        legend(style.theme()),
        PanelGrid.beside(style.theme(), panels),
        List.of(
            "Numbers: percent of "
                + RatingConfidence.DEFAULT_RESAMPLES
                + " bootstrap resamples of a row's runs that give its compound letter on the scale"
                + " edge-acc-2023, with references and boundaries held."));
  }

  private static List<String> categories(List<FigurePoint> points) {
    List<String> models =
        new ArrayList<>(
            points.stream().map(point -> String.valueOf(point.category())).distinct().toList());
    Collections.sort(models);
    return models;
  }

  private static List<String> environments(FigureData data, int panel) {
    return data.series(panel).stream().sorted().toList();
  }

  private static Panel panel(
      FigureData data, int number, Section section, List<String> models, Theme theme) {
    List<String> environments = environments(data, number);
    List<CellArt.Cell> cells = new ArrayList<>();
    for (Entry entry : section.entries()) {
      for (FigurePoint point : data.points(number, entry.environment())) {
        if (entry.model().equals(point.category())) {
          int letter = letter(entry);
          // The first model stands at the top.
          int row = models.size() - 1 - models.indexOf(entry.model());
          Color color = Theme.lighter(theme.letters().get(letter), 0.85 * (1 - point.y()));
          String name = LETTERS.substring(letter, letter + 1);
          cells.add(
              new CellArt.Cell(
                  environments.indexOf(entry.environment()),
                  row,
                  color,
                  name + " " + Math.round(100 * point.y()),
                  name));
        }
      }
    }
    List<String> fromBelow = new ArrayList<>(models);
    Collections.reverse(fromBelow);
    return new Panel(
        section.dataset(),
        new CategoryAxis("", environments),
        new CategoryAxis("", fromBelow),
        new CellArt(theme, cells));
  }

  private static int letter(Entry entry) {
    Ratings ratings = entry.database().ratings();
    OptionalInt letter =
        ratings == null ? OptionalInt.empty() : ratings.rating(COMPOUND, entry.row());
    return letter.orElse(LETTERS.length() - 1);
  }

  private static Legend legend(Theme theme) {
    List<Legend.Entry> entries = new ArrayList<>();
    for (int letter = 0; letter < LETTERS.length(); letter++) {
      Color color = theme.letters().get(letter);
      entries.add(
          new Legend.Entry(
              LETTERS.substring(letter, letter + 1),
              Swatch.box(color, Pattern.PLAIN, color, color)));
    }
    return new Legend(theme, entries, 5);
  }
}
