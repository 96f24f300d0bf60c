package dev.wattstick.worker.environment;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What {@code /proc/meminfo} says. */
final class MemInfo {
  private MemInfo() {}

  /**
   * @param field for example {@code MemTotal}
   * @return bytes; null when the field is not there
   */
  static @Nullable Long bytes(String meminfo, String field) {
    Matcher matcher =
        Pattern.compile("^" + Pattern.quote(field) + ":\\s+(\\d{1,15}) kB$", Pattern.MULTILINE)
            .matcher(meminfo);
    return matcher.find() ? Long.parseLong(matcher.group(1)) * 1024 : null;
  }
}
