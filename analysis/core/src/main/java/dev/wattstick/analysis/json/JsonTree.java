package dev.wattstick.analysis.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wattstick.record.JsonFault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a whole JSON text as a tree. Jackson's own limits bound depth, names and numbers. */
public final class JsonTree {
  private static final long LARGEST = 64L << 20;
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          // Python's json.dump writes NaN for a metric that could not be computed.
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private final JsonParser parser;

  private JsonTree(JsonParser parser) {
    this.parser = parser;
  }

  /**
   * Reads a file.
   *
   * @throws BadJsonException when it is no JSON or larger than 64 MiB; the message names file and
   *     line
   * @throws UncheckedIOException when it cannot be read
   */
  public static JsonNode read(Path file) {
    try {
      if (Files.size(file) > LARGEST) {
        throw new BadJsonException(
            file
                + " has "
                + Files.size(file)
                + " bytes; a JSON file here has at most "
                + LARGEST
                + ".",
            null);
      }
      return read(Files.readAllBytes(file), file.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a text in UTF-8.
   *
   * @param source what it is, for messages
   * @throws BadJsonException as {@link #read(Path)}
   */
  public static JsonNode read(byte[] utf8, String source) {
    try (JsonParser parser = FACTORY.createParser(utf8)) {
      JsonToken first = parser.nextToken();
      if (first == null) {
        throw new BadJsonException(
            source + " is empty where JSON is needed; fetch it again.", null);
      }
      JsonNode root = new JsonTree(parser).value(first);
      if (parser.nextToken() != null) {
        throw new BadJsonException(
            source + " has more after its JSON ends; it is damaged, fetch it again.", null);
      }
      return root;
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new BadJsonException(
          source + " is no JSON: " + JsonFault.of(e) + place(e) + "; correct it or fetch it again.",
          e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String place(com.fasterxml.jackson.core.JsonProcessingException e) {
    return e.getLocation() == null
        ? ""
        : " (line "
            + e.getLocation().getLineNr()
            + ", column "
            + e.getLocation().getColumnNr()
            + ")";
  }

  private JsonNode value(JsonToken token) throws IOException {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    return switch (token) {
      case START_OBJECT -> object();
      case START_ARRAY -> array();
      case VALUE_STRING -> nodes.textNode(parser.getText());
      case VALUE_TRUE -> nodes.booleanNode(true);
      case VALUE_FALSE -> nodes.booleanNode(false);
      case VALUE_NUMBER_INT -> whole();
      case VALUE_NUMBER_FLOAT -> nodes.numberNode(parser.getDoubleValue());
      default -> nodes.nullNode();
    };
  }

  private JsonNode whole() throws IOException {
    return parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
        ? JsonNodeFactory.instance.numberNode(parser.getDoubleValue())
        : JsonNodeFactory.instance.numberNode(parser.getLongValue());
  }

  private ObjectNode object() throws IOException {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      JsonToken token = parser.nextToken();
      object.set(name, value(token));
    }
    return object;
  }

  private ArrayNode array() throws IOException {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      array.add(value(token));
    }
    return array;
  }
}
