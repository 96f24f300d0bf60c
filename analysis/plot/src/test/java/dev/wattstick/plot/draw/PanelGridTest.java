package dev.wattstick.plot.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wattstick.analysis.frame.BadDataException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PanelGridTest {
  private static final PanelArt NOTHING = (pen, plot) -> {};
  private static Pictures pictures;

  @BeforeAll
  static void load() {
    pictures = new Pictures(Typeface.load());
  }

  private static byte[] pdf(double width, double height, PanelGrid grid) {
    Area area = new Area(4, 4, width - 8, height - 8);
    return pictures.write(
        new Drawing("grid", width, height, pen -> grid.draw(pen, area)), PictureFormat.PDF);
  }

  private static List<String> names(int count, String stem) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      names.add(stem + i);
    }
    return names;
  }

  @Test
  void longNamesTurnAndStayOnThePage() {
    Axis models = new CategoryAxis("", names(22, "ResNet50V"));
    Axis power = new LogAxis("Power Draw per Inference [Ws]", 0.05, 80, 10);
    List<Panel> panels = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      panels.add(new Panel("Running time", models, power, NOTHING));
    }
    byte[] pdf = pdf(516, 430, PanelGrid.stacked(Theme.PAPER, panels));

    assertThat(PdfTexts.cut(pdf)).isEmpty();
    assertThat(PdfTexts.overlaps(pdf)).isEmpty();
    assertThat(PdfTexts.runs(pdf)).extracting(PdfTexts.Run::text).contains("ResNet50V21", "(d)");
  }

  @Test
  void veryLongNamesEndInAnEllipsisInsteadOfVanishing() {
    String name = "a metric whose name was written by somebody with a lot of time ".repeat(4);
    Panel panel =
        new Panel(name, LinearAxis.between(name, 0, 1), LinearAxis.between(name, 0, 1e-7), NOTHING);
    byte[] pdf = pdf(252, 170, PanelGrid.beside(Theme.PAPER, List.of(panel, panel)));

    assertThat(PdfTexts.cut(pdf)).isEmpty();
    assertThat(PdfTexts.overlaps(pdf)).isEmpty();
    assertThat(PdfTexts.text(pdf)).contains("…");
  }

  @Test
  void tooManyPanelsAreRefused() {
    Axis axis = LinearAxis.between("", 0, 1);
    PanelGrid grid =
        PanelGrid.stacked(
            Theme.PAPER, java.util.Collections.nCopies(20, new Panel("x", axis, axis, NOTHING)));

    assertThatThrownBy(() -> pdf(252, 170, grid))
        .isInstanceOf(BadDataException.class)
        .hasMessageContaining("no room for 20 panels");
  }

  @Test
  void aLegendUsesAsManyColumnsAsFit() {
    Theme theme = Theme.PAPER;
    List<Legend.Entry> entries = new ArrayList<>();
    for (String name : names(9, "A rather long environment ")) {
      entries.add(new Legend.Entry(name, Swatch.marker(Glyph.CIRCLE, theme.hue(0), 4)));
    }
    Legend legend = new Legend(theme, entries, 9);
    Typeface typeface = Typeface.load();

    assertThat(legend.height(typeface, 250)).isGreaterThan(legend.height(typeface, 500));
    assertThat(legend.blockWidth(typeface, 250)).isLessThanOrEqualTo(250);
    byte[] pdf =
        pictures.write(
            new Drawing("legend", 252, 70, pen -> legend.draw(pen, new Area(4, 2, 244, 60))),
            PictureFormat.PDF);
    assertThat(PdfTexts.cut(pdf)).isEmpty();
    assertThat(PdfTexts.overlaps(pdf)).isEmpty();
  }
}
