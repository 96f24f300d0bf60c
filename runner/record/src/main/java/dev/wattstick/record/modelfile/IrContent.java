package dev.wattstick.record.modelfile;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads XML as an OpenVINO IR: its root is {@code net}, whatever comes before (a byte order mark,
 * blanks, comments, a document type), and its constants name a piece of the weights each.
 */
final class IrContent {
  private static final String UTF8_MARK = "\u00ef\u00bb\u00bf";
  private static final int MARK_BYTES = 3;

  /** OpenVINO's names of the element types that precisions are named after. */
  private static final Map<String, String> TYPES =
      Map.of(
          "f32", "float32", "f16", "float16", "i8", "int8", "u8", "uint8", "i4", "int4", "u4",
          "uint4");

  private IrContent() {}

  /**
   * @param head the first bytes, a character each
   */
  static boolean isMarkup(String head) {
    String text = head.startsWith(UTF8_MARK) ? head.substring(MARK_BYTES) : head;
    return text.stripLeading().startsWith("<") || isUtf16(head);
  }

  /**
   * Reads all of it.
   *
   * @param head the first bytes, for what is no XML
   * @throws ModelFileException when it is something else or damaged
   */
  static ModelContent.OpenVinoIr parse(InputStream in, String head)
      throws ModelFileException, IOException {
    String lower = head.replace("\0", "").toLowerCase(Locale.ROOT);
    try {
      return content(xml(withoutLead(in)));
    } catch (XMLStreamException e) {
      if (lower.contains("<!doctype html") || lower.contains("<html")) {
        throw htmlPage();
      }
      throw new ModelFileException(
          lower.contains("<net")
              ? "is an OpenVINO IR model that is damaged or cut off: " + firstLine(e)
              : "is no well-formed XML: " + firstLine(e),
          "export or download it again");
    }
  }

  private static XMLStreamReader xml(InputStream in) throws XMLStreamException {
    // The JDK's own, whatever else lies on the class path: every process reads the same.
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory.createXMLStreamReader(in);
  }

  private static ModelContent.OpenVinoIr content(XMLStreamReader reader)
      throws XMLStreamException, ModelFileException {
    long needed = 0;
    boolean keepsState = false;
    Set<String> types = new TreeSet<>();
    boolean root = true;
    String layer = "";
    while (reader.hasNext()) {
      if (reader.next() == XMLStreamConstants.START_ELEMENT) {
        String name = reader.getLocalName();
        if (root && name.toLowerCase(Locale.ROOT).equals("html")) {
          throw htmlPage();
        } else if (root && !name.equals("net")) {
          throw new ModelFileException(
              "is XML, but no OpenVINO IR model: its root is <" + name + ">, not <net>",
              "give the .xml file that OpenVINO's converter wrote");
        }
        root = false;
        if (name.equals("layer")) {
          layer = attribute(reader, "type");
          keepsState |= layer.equals("ReadValue");
        } else if (name.equals("data") && layer.equals("Const")) {
          needed = Math.max(needed, end(reader));
          Optional.ofNullable(TYPES.get(attribute(reader, "element_type"))).ifPresent(types::add);
        }
      }
    }
    return new ModelContent.OpenVinoIr(needed, keepsState, types);
  }

  private static ModelFileException htmlPage() {
    return new ModelFileException(
        "is an HTML page, not a model",
        "download the file itself: a page about it, or of an error, was saved instead");
  }

  private static long end(XMLStreamReader data) throws XMLStreamException {
    String offset = attribute(data, "offset");
    String size = attribute(data, "size");
    try {
      return offset.isEmpty() || size.isEmpty()
          ? 0
          : Math.addExact(Long.parseLong(offset), Long.parseLong(size));
    } catch (NumberFormatException | ArithmeticException e) {
      throw new XMLStreamException("a constant without its place in the weights", e);
    }
  }

  private static String attribute(XMLStreamReader element, String name) {
    return Optional.ofNullable(element.getAttributeValue(null, name)).orElse("");
  }

  /** OpenVINO's reader passes over blanks before the declaration; XML allows none there. */
  private static InputStream withoutLead(InputStream in) throws IOException {
    PushbackInputStream rest = new PushbackInputStream(in, MARK_BYTES);
    byte[] mark = rest.readNBytes(MARK_BYTES);
    if (!new String(mark, StandardCharsets.ISO_8859_1).equals(UTF8_MARK)) {
      rest.unread(mark);
    }
    int next = rest.read();
    while (next >= 0 && Character.isWhitespace(next)) {
      next = rest.read();
    }
    if (next >= 0) {
      rest.unread(next);
    }
    return rest;
  }

  private static boolean isUtf16(String head) {
    return head.startsWith("\u00fe\u00ff")
        || head.startsWith("\u00ff\u00fe")
        || head.startsWith("<\u0000")
        || head.startsWith("\u0000<");
  }

  private static String firstLine(XMLStreamException e) {
    String message = String.valueOf(e.getMessage());
    int text = message.indexOf("Message: ");
    String cause = text < 0 ? message : message.substring(text + "Message: ".length());
    String line = cause.lines().findFirst().orElse("");
    return e.getLocation() == null
        ? line
        : line + " (line " + e.getLocation().getLineNumber() + ")";
  }
}
