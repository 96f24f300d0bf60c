package dev.wattstick.plot.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wattstick.analysis.frame.BadDataException;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * That each kind of mark stands where its value is: colours of single dots, never whole pictures.
 */
class ArtTest {
  private static final Color RED = Color.RED;
  private static final Color BLUE = Color.BLUE;
  private static final Axis UNIT = LinearAxis.between("", 0, 1);
  private static Pictures pictures;

  @BeforeAll
  static void load() {
    pictures = new Pictures(Typeface.load());
  }

  /** The plot is 100 x 100 dots from (20, 20). */
  private static BufferedImage paint(PanelArt art, Axis x, Axis y) {
    PlotArea plot = new PlotArea(new Area(20, 20, 100, 100), x, y);
    Drawing drawing = new Drawing("art", 140, 140, pen -> art.draw(pen, plot));
    try {
      return ImageIO.read(new ByteArrayInputStream(pictures.write(drawing, PictureFormat.PNG, 72)));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Color at(BufferedImage image, double x, double y) {
    return new Color(image.getRGB((int) (20 + 100 * x), (int) (120 - 100 * y)));
  }

  @Test
  void symbolsStandAtTheirValuesEvenAtTheEdge() {
    XyArt art =
        new XyArt(
            List.of(
                XyArt.Series.markers(
                    new double[] {0.5, 1, 7}, new double[] {0.5, 1, 7}, RED, Glyph.SQUARE, 8)));
    BufferedImage image = paint(art, UNIT, UNIT);

    assertThat(at(image, 0.5, 0.5)).isEqualTo(RED);
    assertThat(at(image, 0.99, 0.99)).isEqualTo(RED);
    assertThat(at(image, 1.02, 1.02)).isEqualTo(RED);
    assertThat(at(image, 0.7, 0.7)).isEqualTo(Color.WHITE);
  }

  @Test
  void aLineHasAGapWhereAValueIsMissing() {
    Line line = Line.solid(RED, 4);
    double[] x = {0, 0.2, 0.4, 0.6, 0.8, 1};
    double[] y = {0.5, 0.5, Double.NaN, Double.NaN, 0.5, 0.5};
    BufferedImage image = paint(new XyArt(List.of(XyArt.Series.lines(x, y, line))), UNIT, UNIT);

    assertThat(at(image, 0.1, 0.5)).isEqualTo(RED);
    assertThat(at(image, 0.5, 0.5)).isEqualTo(Color.WHITE);
    assertThat(at(image, 0.9, 0.5)).isEqualTo(RED);
  }

  @Test
  void valuesThatALogAxisCannotShowAreLeftOut() {
    XyArt art =
        new XyArt(
            List.of(
                XyArt.Series.markers(
                    new double[] {0.5, 0.5, 0.5}, new double[] {0, -1, 10}, RED, Glyph.SQUARE, 8)));
    BufferedImage image = paint(art, UNIT, new LogAxis("", 1, 100, 10));

    assertThat(at(image, 0.5, 0.5)).isEqualTo(RED);
    assertThat(at(image, 0.5, 0.02)).isEqualTo(Color.WHITE);
  }

  @Test
  void barsStackAndCarryTheirPattern() {
    StackArt art =
        new StackArt(
            List.of(
                new StackArt.Layer(new double[] {2, 0}, RED, Pattern.PLAIN, Color.WHITE),
                new StackArt.Layer(new double[] {4, 0}, BLUE, Pattern.STRIPES, Color.WHITE)),
            0.8,
            Color.WHITE);
    BufferedImage image = paint(art, UNIT, LinearAxis.between("", 0, 10));

    assertThat(at(image, 0.25, 0.1)).isEqualTo(RED);
    assertThat(at(image, 0.75, 0.1)).isEqualTo(Color.WHITE);
    int blue = 0;
    for (double y = 0.25; y < 0.55; y += 0.01) {
      blue += at(image, 0.25, y).equals(BLUE) ? 1 : 0;
    }
    assertThat(blue).isBetween(3, 27);
  }

  @Test
  void barsRefuseALogarithmicAxis() {
    StackArt art =
        new StackArt(
            List.of(new StackArt.Layer(new double[] {1}, RED, Pattern.PLAIN, RED)), 1, RED);
    assertThatThrownBy(() -> paint(art, UNIT, new LogAxis("", 1, 10, 10)))
        .isInstanceOf(BadDataException.class);
  }

  @Test
  void aBoxReachesFromQuartileToQuartile() {
    double[] values = {0, 0.2, 0.4, 0.6, 0.8};
    BoxArt art = new BoxArt(List.of(new BoxArt.Box(0.5, 0.4, values, RED)));
    BufferedImage image = paint(art, UNIT, UNIT);

    assertThat(at(image, 0.5, 0.4).getGreen()).isLessThan(60);
    assertThat(at(image, 0.45, 0.3)).isNotEqualTo(Color.WHITE);
    assertThat(at(image, 0.45, 0.1)).isEqualTo(Color.WHITE);
    assertThat(at(image, 0.45, 0.7)).isEqualTo(Color.WHITE);
  }

  @Test
  void aStarNeedsThreeCorners() {
    assertThatThrownBy(() -> new Star(Theme.PAPER, List.of("a", "b"), List.of(), 1))
        .isInstanceOf(BadDataException.class);
  }

  @Test
  void aStarNamesItsCornersAndRings() {
    Star star =
        new Star(
            Theme.PAPER,
            List.of("Top1", "Top3", "Power", "Time"),
            List.of(new Star.Polygon(new double[] {1, 0.5, Double.NaN, 2}, RED, Glyph.CIRCLE)),
            1);
    byte[] pdf =
        pictures.write(
            new Drawing("star", 200, 150, pen -> star.draw(pen, new Area(4, 4, 192, 142))),
            PictureFormat.PDF);

    assertThat(PdfTexts.text(pdf)).contains("Top1", "Top3", "Power", "Time", "0.2", "1.0");
    assertThat(PdfTexts.cut(pdf)).isEmpty();
    assertThat(PdfTexts.overlaps(pdf)).isEmpty();
  }
}
