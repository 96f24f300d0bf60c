package dev.wattstick.plot.figure.field;

import dev.wattstick.analysis.frame.BadDataException;
import dev.wattstick.analysis.rating.Letter;
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
import dev.wattstick.plot.figure.Entry;
import dev.wattstick.plot.figure.FigureOutcome;
import dev.wattstick.plot.figure.FigurePage;
import dev.wattstick.plot.figure.FigurePoint;
import dev.wattstick.plot.figure.FigureSource;
import dev.wattstick.plot.figure.Plot;
import dev.wattstick.plot.figure.RatedDatabase;
import dev.wattstick.plot.figure.Section;
import dev.wattstick.plot.figure.Style;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * The confidence of compound letters: the share of bootstrap resamples of the runs behind a row
 * that give the row's letter ({@link RatingConfidence}), on the scale of the figures. A panel a
 * dataset.
 */
final class LetterConfidence implements Plot<LetterConfidence.Result> {
  private static final String COMPOUND = "compound";
  private static final String NONE =
      "no row has a letter and two or more runs that are at hand: repeat measurements, and name the"
          + " folder of their run directories or unmerged results";

  /**
   * The letters of each dataset.
   *
   * @param scale that gave them, for people
   */
  record Result(List<Block> blocks, String scale) {}

  /**
   * The letters of a dataset.
   *
   * @param panel from 1, counting datasets without such letters
   */
  record Block(int panel, String dataset, List<Cell> cells) {
    private List<String> distinct(Function<Cell, String> name) {
      return cells.stream().map(name).distinct().sorted().toList();
    }
  }

  /**
   * The letter of a row.
   *
   * @param share of resamples that give it
   */
  record Cell(String environment, String model, Letter letter, double share) {}

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

  @Override
  public FigureOutcome<Result> compute(FigureSource source) {
    try {
      List<Block> blocks = blocks(source);
      return blocks.isEmpty()
          ? FigureOutcome.nothing(NONE)
          : source.computed(this, new Result(blocks, source.inputs().scaleName()));
    } catch (BadDataException e) {
      return FigureOutcome.nothing("the unmerged results cannot be merged: " + e.getMessage());
    }
  }

  private static List<Block> blocks(FigureSource source) {
    Map<RatedDatabase, RatingConfidence> shares = new HashMap<>();
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < source.sections().size(); i++) {
      Section section = source.sections().get(i);
      List<Cell> cells = new ArrayList<>();
      for (Entry entry : section.entries()) {
        entry
            .database()
            .letter(COMPOUND, entry.row())
            .filter(letter -> hasRuns(entry, source))
            .ifPresent(letter -> add(cells, entry, letter, shares, source));
      }
      if (!cells.isEmpty()) {
        blocks.add(new Block(i + 1, section.dataset(), cells));
      }
    }
    return blocks;
  }

  private static void add(
      List<Cell> cells,
      Entry entry,
      Letter letter,
      Map<RatedDatabase, RatingConfidence> shares,
      FigureSource source) {
    shares
        .computeIfAbsent(entry.database(), rated -> shares(rated, source))
        .share(COMPOUND, entry.row())
        .ifPresent(share -> cells.add(new Cell(entry.environment(), entry.model(), letter, share)));
  }

  private static RatingConfidence shares(RatedDatabase rated, FigureSource source) {
    Ratings ratings = Objects.requireNonNull(rated.ratings());
    return DatabaseConfidence.of(
        rated.database(), ratings, source.inputs().rowRuns(), source.results());
  }

  /** Series: environments; x: models; y: share. */
  @Override
  public List<FigurePoint> points(Result result) {
    List<FigurePoint> points = new ArrayList<>();
    for (Block block : result.blocks()) {
      for (Cell cell : block.cells()) {
        points.add(
            FigurePoint.of(block.panel(), cell.environment(), cell.model(), cell.share())
                .labelled(cell.model()));
      }
    }
    return points;
  }

  @Override
  public Drawing draw(Result result, Style style) {
    List<Panel> panels =
        result.blocks().stream().map(block -> panel(block, style.theme())).toList();
    int rows = panels.stream().mapToInt(panel -> panel.y().ticks().size()).max().orElse(0);
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
                + " bootstrap resamples of a row's runs that give its compound letter on the scale "
                + result.scale()
                + ", with references and boundaries held."));
  }

  private static Panel panel(Block block, Theme theme) {
    List<String> environments = block.distinct(Cell::environment);
    // The first model stands at the top.
    List<String> fromBelow = new ArrayList<>(block.distinct(Cell::model));
    Collections.reverse(fromBelow);
    List<CellArt.Cell> cells = new ArrayList<>();
    for (Cell cell : block.cells()) {
      Color letter = theme.letters().get(cell.letter().ordinal());
      cells.add(
          new CellArt.Cell(
              environments.indexOf(cell.environment()),
              fromBelow.indexOf(cell.model()),
              Theme.lighter(letter, 0.85 * (1 - cell.share())),
              cell.letter() + " " + Math.round(100 * cell.share()),
              cell.letter().name()));
    }
    return new Panel(
        block.dataset(),
        new CategoryAxis("", environments),
        new CategoryAxis("", fromBelow),
        new CellArt(theme, cells));
  }

  private static Legend legend(Theme theme) {
    List<Legend.Entry> entries = new ArrayList<>();
    for (Letter letter : Letter.values()) {
      Color color = theme.letters().get(letter.ordinal());
      entries.add(new Legend.Entry(letter.name(), Swatch.box(color, Pattern.PLAIN, color, color)));
    }
    return new Legend(theme, entries, Letter.values().length);
  }
}
