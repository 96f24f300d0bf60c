package dev.wattstick.analysis.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.wattstick.analysis.frame.NumberText;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Writes indented JSON text, field by field; doubles in their shortest digits. */
public final class JsonText {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final StringWriter text = new StringWriter();
  private final JsonGenerator json;

  private JsonText() throws IOException {
    json = FACTORY.createGenerator(text);
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    json.setPrettyPrinter(
        new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
  }

  /** What writes into an object. */
  public interface Body {
    void write(JsonText json) throws IOException;
  }

  /** The text of an object with these fields. */
  public static String object(Body body) {
    try {
      JsonText text = new JsonText();
      text.json.writeStartObject();
      body.write(text);
      text.json.writeEndObject();
      text.json.close();
      return text.text.append('\n').toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public JsonText object(String name, Body body) throws IOException {
    json.writeObjectFieldStart(name);
    body.write(this);
    json.writeEndObject();
    return this;
  }

  /** A list of objects, one a body call to {@link #item}. */
  public JsonText list(String name, Body items) throws IOException {
    json.writeArrayFieldStart(name);
    items.write(this);
    json.writeEndArray();
    return this;
  }

  public JsonText item(Body body) throws IOException {
    json.writeStartObject();
    body.write(this);
    json.writeEndObject();
    return this;
  }

  /** A list of texts. */
  public JsonText texts(String name, Iterable<String> values) throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
    return this;
  }

  /** A list of whole numbers on one line. */
  public JsonText wholes(String name, Iterable<Integer> values) throws IOException {
    StringBuilder list = new StringBuilder("[");
    for (int value : values) {
      list.append(list.length() > 1 ? ", " : "").append(value);
    }
    json.writeFieldName(name);
    json.writeRawValue(list.append(']').toString());
    return this;
  }

  public JsonText field(String name, @Nullable String value) throws IOException {
    json.writeStringField(name, value);
    return this;
  }

  public JsonText field(String name, boolean value) throws IOException {
    json.writeBooleanField(name, value);
    return this;
  }

  public JsonText field(String name, long value) throws IOException {
    json.writeNumberField(name, value);
    return this;
  }

  public JsonText field(String name, @Nullable Integer value) throws IOException {
    json.writeFieldName(name);
    if (value == null) {
      json.writeNull();
    } else {
      json.writeNumber(value);
    }
    return this;
  }

  /** A number; null, NaN and the infinities, which JSON does not have, are null. */
  public JsonText field(String name, @Nullable Double value) throws IOException {
    json.writeFieldName(name);
    if (value == null || !Double.isFinite(value)) {
      json.writeNull();
    } else {
      json.writeNumber(NumberText.of(value));
    }
    return this;
  }
}
