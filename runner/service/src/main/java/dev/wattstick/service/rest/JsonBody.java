package dev.wattstick.service.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.wattstick.record.JsonFault;
import dev.wattstick.record.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** A request's body as a JSON tree, strictly read: no second field of a name, nothing after it. */
record JsonBody(JsonNode tree) {
  private static final int LONGEST = 256 << 10;
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .build();

  /**
   * Reads it.
   *
   * @throws MalformedException when it is no JSON
   * @throws TooLargeException when it is longer than any request of ours
   */
  static JsonBody read(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(LONGEST + 1);
    if (bytes.length > LONGEST) {
      throw new TooLargeException("The body is longer than " + LONGEST + " bytes.");
    }
    try {
      JsonNode tree = JSON.readTree(text(bytes));
      if (tree == null || tree.isMissingNode()) {
        throw new MalformedException("The body is empty; send a JSON object.");
      }
      return new JsonBody(tree);
    } catch (JsonProcessingException e) {
      String place =
          e.getLocation() == null
              ? ""
              : " at line "
                  + e.getLocation().getLineNr()
                  + ", column "
                  + e.getLocation().getColumnNr();
      throw new MalformedException("The body is not JSON" + place + ": " + JsonFault.of(e) + ".");
    }
  }

  /** Jackson would guess another encoding, and read what is no UTF-8 as if it were. */
  private static String text(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new MalformedException("The body is not JSON: it holds bytes that are no UTF-8.");
    }
  }

  /** The same for bodies that mean the same, however they are spaced and ordered. */
  String digest() {
    try {
      return Sha256.of(JSON.writeValueAsString(JSON.treeToValue(tree, Object.class)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree that was read can be written", e);
    }
  }
}
