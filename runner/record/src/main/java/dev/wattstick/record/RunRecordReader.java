package dev.wattstick.record;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a run record and says in a sentence what is wrong with one that does not read. */
final class RunRecordReader {
  private final ObjectMapper mapper;
  private final ObjectReader present;
  private final ObjectReader any;

  /**
   * @param present reads records of our version
   * @param mapper reads records of any version, through a tree: in about twice the time
   */
  RunRecordReader(ObjectMapper present, ObjectMapper mapper) {
    this.mapper = mapper;
    this.present = present.readerFor(RunRecord.class);
    this.any = mapper.readerFor(RunRecord.class);
  }

  RunRecord read(byte[] utf8, String source) {
    try (JsonParser parser = mapper.createParser(utf8)) {
      if (parser.nextToken() == null) {
        throw refused(source + " is empty where JSON is needed; fetch it again.", null);
      }
      RunRecord record = (isPresent(utf8) ? present : any).readValue(parser);
      if (record == null) {
        throw refused(source + " is no run record: it is null; leave it out.", null);
      }
      if (parser.nextToken() != null) {
        throw refused(
            source + " has more after its JSON ends; it is damaged, fetch it again.", null);
      }
      return record;
    } catch (NewerRecordException e) {
      throw refused(source + " " + e.getMessage() + ".", e);
    } catch (MismatchedInputException e) {
      List<String> missing = missing(utf8);
      String fault = missing.isEmpty() ? JsonFault.of(e) : "it lacks " + String.join(", ", missing);
      throw refused(source + " is no run record: " + fault + "; leave it out.", e);
    } catch (JsonProcessingException e) {
      throw refused(
          source
              + " is no JSON: "
              + JsonFault.of(e)
              + (e.getLocation() == null
                  ? ""
                  : " (line "
                      + e.getLocation().getLineNr()
                      + ", column "
                      + e.getLocation().getColumnNr()
                      + ")")
              + "; correct it or fetch it again.",
          e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a record is of our version, as far as its first field says. */
  private boolean isPresent(byte[] utf8) throws IOException {
    try (JsonParser parser = mapper.createParser(utf8)) {
      return parser.nextToken() == JsonToken.START_OBJECT
          && RunRecordVersions.VERSION.equals(parser.nextFieldName())
          && parser.nextIntValue(0) == RunRecord.SCHEMA_VERSION;
    }
  }

  /** The fields that must be there and are not, by their paths. */
  private List<String> missing(byte[] utf8) {
    List<String> missing = new ArrayList<>();
    try {
      JsonNode tree = mapper.readTree(utf8);
      RunRecordVersions.upgrade(tree);
      addMissing(RunRecord.class, tree, "", missing);
    } catch (IOException e) {
      // After the place of the first fault it is no JSON: that fault says enough.
      missing.clear();
    }
    return missing;
  }

  private static void addMissing(
      Class<?> type, JsonNode value, String prefix, List<String> missing) {
    for (RecordComponent component : type.getRecordComponents()) {
      JsonNode field = value.path(component.getName());
      String name = prefix + component.getName();
      if (field.isMissingNode() || field.isNull()) {
        if (!RequiredFields.isNullable(component)) {
          missing.add(name);
        }
      } else if (component.getType().isRecord()) {
        addMissing(component.getType(), field, name + ".", missing);
      }
    }
  }

  private static RecordFormatException refused(String message, @Nullable Exception cause) {
    return new RecordFormatException(message, cause);
  }
}
