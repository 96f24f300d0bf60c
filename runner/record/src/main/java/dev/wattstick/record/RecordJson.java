package dev.wattstick.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.introspect.AnnotationIntrospectorPair;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.time.Instant;

/**
 * The one JSON codec of the words in this package: absent fields are left out, instants are ISO
 * 8601 strings, unknown fields are passed over (a newer writer may know more), and what is not
 * {@code @Nullable} must be there. A {@link RunRecord} is read from any version of its schema up to
 * ours.
 */
public final class RecordJson {

  /** Reads a run record of our version only. */
  private static final ObjectMapper PRESENT =
      JsonMapper.builder()
          .addModule(
              new SimpleModule()
                  .addSerializer(Instant.class, ToStringSerializer.instance)
                  .addDeserializer(Instant.class, new InstantFromString()))
          .annotationIntrospector(
              AnnotationIntrospectorPair.pair(
                  new RequiredFields(), new JacksonAnnotationIntrospector()))
          .serializationInclusion(JsonInclude.Include.NON_NULL)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private static final ObjectMapper MAPPER =
      PRESENT
          .copy()
          .registerModule(
              new SimpleModule("versions").setDeserializerModifier(new RunRecordVersions()));

  private static final RunRecordReader RUNS = new RunRecordReader(PRESENT, MAPPER);

  private RecordJson() {}

  /**
   * The value as JSON on one line.
   *
   * @throws RecordFormatException when the value is not one of this package's
   */
  public static String write(Object value) {
    return write(MAPPER, value);
  }

  /** The value as indented JSON for files that people open. */
  public static String writePretty(Object value) {
    return write(MAPPER.copy().enable(SerializationFeature.INDENT_OUTPUT), value);
  }

  /**
   * Reads one value.
   *
   * @throws RecordFormatException when the text is not JSON or not of that type; the message names
   *     the place
   */
  public static <T> T read(String json, Class<T> type) {
    try {
      T value = MAPPER.readValue(json, type);
      if (value == null) {
        throw new RecordFormatException("expected " + type.getSimpleName() + ", found null", null);
      }
      return value;
    } catch (JsonProcessingException e) {
      throw new RecordFormatException(
          "not a " + type.getSimpleName() + ": " + e.getOriginalMessage(), e);
    }
  }

  static RunRecord readRun(byte[] utf8, String source) {
    return RUNS.read(utf8, source);
  }

  private static String write(ObjectMapper mapper, Object value) {
    try {
      return mapper.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new RecordFormatException(
          "cannot write a "
              + value.getClass().getSimpleName()
              + " as JSON: "
              + e.getOriginalMessage(),
          e);
    }
  }

  private static final class InstantFromString extends FromStringDeserializer<Instant> {
    InstantFromString() {
      super(Instant.class);
    }

    @Override
    protected Instant _deserialize(
        String value, com.fasterxml.jackson.databind.DeserializationContext context) {
      return Instant.parse(value);
    }
  }
}
