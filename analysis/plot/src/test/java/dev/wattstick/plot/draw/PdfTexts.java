package dev.wattstick.plot.draw;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** What a reader can select in a PDF, and where it stands. */
public final class PdfTexts {
  private PdfTexts() {}

  /** A piece of text and the outline of its capitals on the page. */
  public record Run(String text, Shape outline) {}

  /** The selectable text. */
  public static String text(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      return stripper.getText(document);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Names of the fonts, those that are not embedded with an exclamation mark. */
  public static List<String> fonts(byte[] pdf) {
    TreeSet<String> names = new TreeSet<>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      collect(document.getPage(0).getResources(), names);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return List.copyOf(names);
  }

  private static void collect(PDResources resources, TreeSet<String> names) throws IOException {
    for (COSName name : resources.getFontNames()) {
      PDFont font = resources.getFont(name);
      names.add(font.getName().replaceAll("^[A-Z]{6}\\+", "") + (font.isEmbedded() ? "" : "!"));
    }
    for (COSName name : resources.getXObjectNames()) {
      if (resources.getXObject(name)
              instanceof org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject form
          && form.getResources() != null) {
        collect(form.getResources(), names);
      }
    }
  }

  /** All pieces of text, each as it was written. */
  public static List<Run> runs(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      RunStripper stripper = new RunStripper();
      stripper.getText(document);
      return stripper.runs;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Pieces that reach over the page's edge. */
  public static List<String> cut(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      var box = document.getPage(0).getMediaBox();
      Rectangle2D page = new Rectangle2D.Double(0, 0, box.getWidth(), box.getHeight());
      return runs(pdf).stream()
          .filter(run -> !page.contains(run.outline().getBounds2D()))
          .map(Run::text)
          .toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Pairs of pieces that are written over each other. */
  public static List<String> overlaps(byte[] pdf) {
    List<Run> runs = runs(pdf);
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < runs.size(); i++) {
      for (int j = i + 1; j < runs.size(); j++) {
        Run one = runs.get(i);
        Run two = runs.get(j);
        if (one.outline().getBounds2D().intersects(two.outline().getBounds2D())) {
          Area common = new Area(one.outline());
          common.intersect(new Area(two.outline()));
          if (!common.isEmpty()) {
            pairs.add(one.text() + " | " + two.text());
          }
        }
      }
    }
    return pairs;
  }

  private static final class RunStripper extends PDFTextStripper {
    private final List<Run> runs = new ArrayList<>();
    private final List<TextPosition> current = new ArrayList<>();

    @Override
    protected void showText(byte[] string) throws IOException {
      current.clear();
      super.showText(string);
      StringBuilder text = new StringBuilder();
      double width = 0;
      for (TextPosition position : current) {
        text.append(position.getUnicode());
        width += position.getWidth();
      }
      if (!text.toString().isBlank()) {
        AffineTransform place = current.get(0).getTextMatrix().createAffineTransform();
        double size = Math.hypot(place.getScaleX(), place.getShearY());
        double points = current.get(0).getFontSizeInPt() / size;
        double length = widthAlong(current, place, width) / size;
        Rectangle2D capitals = new Rectangle2D.Double(0, 0, length, 0.7 * points);
        runs.add(new Run(text.toString(), place.createTransformedShape(capitals)));
      }
    }

    /** PDFBox gives widths along the page; of turned text they are along its own direction too. */
    private static double widthAlong(
        List<TextPosition> positions, AffineTransform place, double width) {
      TextPosition last = positions.get(positions.size() - 1);
      AffineTransform end = last.getTextMatrix().createAffineTransform();
      double toLast =
          Math.hypot(
              end.getTranslateX() - place.getTranslateX(),
              end.getTranslateY() - place.getTranslateY());
      double average = width / positions.size();
      return toLast + (positions.size() == 1 ? width : Math.min(average, last.getWidth()));
    }

    @Override
    protected void processTextPosition(TextPosition text) {
      current.add(text);
      super.processTextPosition(text);
    }
  }
}
