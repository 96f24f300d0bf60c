package dev.wattstick.analysis.rating;

import dev.wattstick.analysis.table.ResultException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What gets the index 1 on the scale edge-acc-2023. */
public sealed interface References {

  /** The group's best value of each metric. */
  record Best() implements References {}

  /**
   * The values of one reference model per dataset.
   *
   * @param models the model by dataset; a dataset that is not named gets the model with the middle
   *     score of its first group
   */
  record Centered(Map<String, String> models) implements References {
    public Centered {
      models = Map.copyOf(models);
    }
  }

  static References best() {
    return new Best();
  }

  static References centered() {
    return new Centered(Map.of());
  }

  /**
   * Reads references as the command line and the service take them.
   *
   * @param text {@code best}, {@code centered} or {@code dataset=model,dataset=model}
   * @throws ResultException where it is none of them, or names a dataset twice
   */
  static References parse(String text) {
    if (text.equals("best")) {
      return best();
    }
    if (text.equals("centered")) {
      return centered();
    }
    Map<String, String> models = new LinkedHashMap<>();
    List<String> faults = new ArrayList<>();
    for (String pair : text.split(",", -1)) {
      int equals = pair.indexOf('=');
      if (equals < 1 || equals == pair.length() - 1) {
        faults.add("\"" + pair + "\": write best, centered or dataset=model,dataset=model.");
      } else if (models.put(pair.substring(0, equals), pair.substring(equals + 1)) != null) {
        faults.add("Dataset " + pair.substring(0, equals) + " is named twice: keep one model.");
      }
    }
    ResultException.throwIfAny("These references cannot be used.", faults);
    return new Centered(models);
  }
}
