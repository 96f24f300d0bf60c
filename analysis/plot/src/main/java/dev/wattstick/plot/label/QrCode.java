package dev.wattstick.plot.label;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import dev.wattstick.plot.draw.Area;
import dev.wattstick.plot.draw.Pen;
import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Map;

/** A two-dimensional code, as squares. */
final class QrCode {
  /** A QR code of the largest version holds little more. */
  private static final int LONGEST = 1000;

  private QrCode() {}

  /** Draws the code as large as fits; the quiet zone around it lies inside of the area. */
  static void draw(Pen pen, Area area, String content) {
    BitMatrix code = encode(content);
    double module = Math.min(area.width() / code.getWidth(), area.height() / code.getHeight());
    Path2D squares = new Path2D.Double();
    for (int row = 0; row < code.getHeight(); row++) {
      int start = -1;
      for (int column = 0; column <= code.getWidth(); column++) {
        boolean dark = column < code.getWidth() && code.get(column, row);
        if (dark && start < 0) {
          start = column;
        } else if (!dark && start >= 0) {
          squares.append(
              new Rectangle2D.Double(
                  area.x() + start * module,
                  area.y() + row * module,
                  (column - start) * module,
                  module),
              false);
          start = -1;
        }
      }
    }
    pen.fill(area.shape(), Color.WHITE);
    pen.fill(squares, Color.BLACK);
  }

  static BitMatrix encode(String content) {
    if (content.isEmpty() || content.length() > LONGEST) {
      throw new LabelException(
          "A code cannot hold a link of " + content.length() + " characters; use 1 to " + LONGEST);
    }
    try {
      Map<EncodeHintType, Object> hints =
          Map.of(
              EncodeHintType.CHARACTER_SET,
              "UTF-8",
              EncodeHintType.MARGIN,
              2,
              EncodeHintType.ERROR_CORRECTION,
              ErrorCorrectionLevel.M);
      return new QRCodeWriter().encode(content, BarcodeFormat.QR_CODE, 0, 0, hints);
    } catch (WriterException e) {
      throw new LabelException("The link '" + content + "' cannot be made a code.", e);
    }
  }
}
