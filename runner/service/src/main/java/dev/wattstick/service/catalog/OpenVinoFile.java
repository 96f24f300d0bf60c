package dev.wattstick.service.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Looks whether a file is a whole OpenVINO IR: an XML document {@code net} whose constants lie
 * within its weights.
 */
final class OpenVinoFile {
  private OpenVinoFile() {}

  /**
   * What is wrong, in a sentence; empty when nothing is.
   *
   * @param weights null when none were given
   */
  static Optional<String> fault(Path xml, @Nullable Path weights) throws IOException {
    try (InputStream in = Files.newInputStream(xml)) {
      long needed = bytesNeeded(in);
      if (needed < 0) {
        return Optional.of("the XML file is no OpenVINO model: its root is not <net>");
      }
      long there = weights == null ? 0 : Files.size(weights);
      if (there < needed) {
        return Optional.of(
            weights == null
                ? "an OpenVINO model needs its weights: give the .bin file as weights"
                : "the weights are truncated: " + there + " bytes of " + needed);
      }
      return Optional.empty();
    } catch (XMLStreamException | NumberFormatException e) {
      return Optional.of("the OpenVINO file is damaged: " + firstLine(e));
    }
  }

  /** Up to which byte of the weights its constants reach; -1 when it is no {@code net}. */
  private static long bytesNeeded(InputStream in) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    XMLStreamReader reader = factory.createXMLStreamReader(in);
    long needed = 0;
    boolean root = true;
    while (reader.hasNext()) {
      if (reader.next() == XMLStreamConstants.START_ELEMENT) {
        if (root && !reader.getLocalName().equals("net")) {
          return -1;
        }
        root = false;
        needed = Math.max(needed, end(reader));
      }
    }
    return needed;
  }

  private static long end(XMLStreamReader element) {
    String offset = element.getAttributeValue(null, "offset");
    String size = element.getAttributeValue(null, "size");
    return element.getLocalName().equals("data") && offset != null && size != null
        ? Math.addExact(Long.parseLong(offset), Long.parseLong(size))
        : 0;
  }

  private static String firstLine(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }
}
