package dev.wattstick.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.regex.Pattern;

/** What Jackson says of a text that is no JSON, without what only a programmer understands. */
public final class JsonFault {
  private static final Pattern INTERNALS =
      Pattern.compile(
          " ?\\((start marker|for |from \\[Source)[^()]*(\\([^()]*\\)[^()]*)*\\)|, from `[^`]*`|: not allowed when .*|for `ObjectNode`");

  private JsonFault() {}

  /** The library's sentence without its sources, markers and settings. */
  public static String of(JsonProcessingException fault) {
    return INTERNALS.matcher(String.valueOf(fault.getOriginalMessage())).replaceAll("");
  }
}
