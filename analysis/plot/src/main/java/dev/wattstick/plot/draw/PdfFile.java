package dev.wattstick.plot.draw;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import dev.wattstick.analysis.frame.BadDataException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A page as PDF: vectors, and text in embedded subsets of the fonts. */
final class PdfFile {
  /** In place of the time, from which PDFBox would make a file's id. */
  private static final long DOCUMENT_ID = 1;

  private PdfFile() {}

  static byte[] of(Drawing drawing, Typeface typeface) {
    try (PDDocument document = new PDDocument()) {
      document.setDocumentId(DOCUMENT_ID);
      document.getDocumentInformation().setTitle(drawing.title());
      document.getDocumentInformation().setCreator("Wattstick");
      PDPage page =
          new PDPage(new PDRectangle((float) drawing.widthPt(), (float) drawing.heightPt()));
      document.addPage(page);
      paint(document, page, drawing, typeface);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new BadDataException("'" + drawing.title() + "' cannot be written as PDF.", e);
    }
  }

  private static void paint(PDDocument document, PDPage page, Drawing drawing, Typeface typeface)
      throws IOException {
    PdfBoxGraphics2D graphics =
        new PdfBoxGraphics2D(document, (float) drawing.widthPt(), (float) drawing.heightPt());
    try (PdfBoxGraphics2DFontTextDrawer texts = fonts(document, typeface)) {
      graphics.setFontTextDrawer(texts);
      drawing.sketch().draw(new Pen(graphics, typeface, TextRun::text));
      graphics.dispose();
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.drawForm(graphics.getXFormObject());
      }
    }
  }

  /** Fonts that have no text on the page do not get into the file. */
  private static PdfBoxGraphics2DFontTextDrawer fonts(PDDocument document, Typeface typeface)
      throws IOException {
    PdfBoxGraphics2DFontTextDrawer texts = new PdfBoxGraphics2DFontTextDrawer();
    for (TextStyle.Weight weight : TextStyle.Weight.values()) {
      var parsed = new TTFParser().parse(new RandomAccessReadBuffer(typeface.file(weight)));
      String name = typeface.font(weight, 1).getFontName();
      texts.registerFont(name, PDType0Font.load(document, parsed, true));
    }
    return texts;
  }
}
