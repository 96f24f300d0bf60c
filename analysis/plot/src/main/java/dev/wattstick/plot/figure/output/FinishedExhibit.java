package dev.wattstick.plot.figure.output;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A figure's files, not yet on disk.
 *
 * @param files bytes by file name
 * @param skipped the reason why there are none; null when there are
 */
record FinishedExhibit(String name, Map<String, byte[]> files, @Nullable String skipped) {

  FinishedExhibit {
    files = new LinkedHashMap<>(files);
  }
}
