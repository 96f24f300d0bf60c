package dev.wattstick.plot.figure;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Names of models for axes: over 10 characters become the first 3, two dots and the last 5. */
public final class ShortNames {
  private static final int LONGEST = 10;
  private static final int HEAD = 3;
  private static final int TAIL = 5;

  private final Map<String, String> byModel = new LinkedHashMap<>();

  /** For models that stand beside each other; where two would read alike, both keep their names. */
  public ShortNames(Collection<String> models) {
    Map<String, Integer> uses = new HashMap<>();
    for (String model : models) {
      if (byModel.put(model, shorten(model)) == null) {
        uses.merge(shorten(model), 1, Integer::sum);
      }
    }
    byModel.replaceAll((model, name) -> uses.getOrDefault(name, 0) > 1 ? model : name);
  }

  public String of(String model) {
    return byModel.getOrDefault(model, shorten(model));
  }

  static String shorten(String model) {
    int[] characters = model.codePoints().toArray();
    if (characters.length <= LONGEST) {
      return model;
    }
    return new String(characters, 0, HEAD)
        + ".."
        + new String(characters, characters.length - TAIL, TAIL);
  }
}
