package dev.wattstick.plot.label;

import dev.wattstick.analysis.database.DatasetEntry;
import dev.wattstick.analysis.database.Property;
import dev.wattstick.analysis.frame.Frame;
import dev.wattstick.analysis.rating.Letter;
import dev.wattstick.analysis.text.NearMatches;
import dev.wattstick.plot.figure.RatedDatabase;
import dev.wattstick.plot.figure.Roles;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes what labels say from a rated database. Keep one for a database: it is rated once. */
public final class LabelSource {
  private static final int TOLD = 12;

  private final RatedDatabase rated;
  private final String scale;

  /**
   * @param rated the database with its ratings
   * @param scale as the label names it, with version and settings
   */
  public LabelSource(RatedDatabase rated, String scale) {
    this.rated = rated;
    this.scale = scale;
  }

  /**
   * The facts of one label.
   *
   * @throws LabelException when the environment or the model is unknown (with near matches), when
   *     the model has results on several datasets and none is named, when it is not rated, or when
   *     its numbers are made up and that was not allowed
   */
  public LabelFacts facts(LabelRequest request) {
    int row = row(request);
    boolean simulated = rated.simulated(row);
    if (simulated && !request.simulatedToo()) {
      throw new LabelException(
          "The numbers of "
              + request.model()
              + " in "
              + request.environment()
              + " are simulated; ask for a label of simulated numbers to get one that says so.");
    }
    String dataset = text("dataset", row);
    Roles roles = rated.roles(dataset);
    Letter compound =
        rated
            .letter("compound", row)
            .orElseThrow(
                () ->
                    new LabelException(
                        request.model()
                            + " in "
                            + request.environment()
                            + " has no compound rating."));
    return new LabelFacts(
        request.model(),
        roles.kind().title(),
        datasetName(dataset),
        request.environment(),
        compound,
        rated.index("compound", row),
        metrics(roles, row),
        EnergyOrigin.of(rated, roles.energy(), row),
        scale,
        request.date(),
        request.link(),
        simulated);
  }

  private String text(String column, int row) {
    return rated.database().frame().texts(column).present(row);
  }

  private int row(LabelRequest request) {
    Frame frame = rated.database().frame();
    require("environment", request.environment(), names(frame, "environment"));
    require("model", request.model(), names(frame, "model"));
    List<Integer> rows = new ArrayList<>();
    Set<String> datasets = new LinkedHashSet<>();
    for (int row = 0; row < frame.rowCount(); row++) {
      if (text("environment", row).equals(request.environment())
          && text("model", row).equals(request.model())) {
        datasets.add(text("dataset", row));
        if (request.dataset() == null || request.dataset().equals(text("dataset", row))) {
          rows.add(row);
        }
      }
    }
    if (rows.size() == 1) {
      return rows.get(0);
    }
    String what = request.model() + " in " + request.environment();
    throw new LabelException(
        datasets.isEmpty()
            ? "There is no result of " + what + "; name another model or environment."
            : "Name one dataset of " + what + ": " + String.join(", ", datasets) + ".");
  }

  private static Set<String> names(Frame frame, String column) {
    Set<String> names = new LinkedHashSet<>();
    for (int row = 0; row < frame.rowCount(); row++) {
      names.add(frame.texts(column).present(row));
    }
    return names;
  }

  private static void require(String what, String name, Set<String> known) {
    if (!known.contains(name)) {
      String hint = NearMatches.question(name, known);
      throw new LabelException(
          "There is no " + what + " '" + name + "'." + (hint.isEmpty() ? thereAre(known) : hint));
    }
  }

  private static String thereAre(Set<String> known) {
    List<String> some = known.stream().limit(TOLD).toList();
    return known.isEmpty()
        ? " The database has none."
        : " There are " + String.join(", ", some) + (known.size() > TOLD ? ", …" : "") + ".";
  }

  private String datasetName(String dataset) {
    for (DatasetEntry entry : rated.database().metadata().datasets()) {
      if (entry.key().equals(dataset)) {
        return entry.name();
      }
    }
    return dataset;
  }

  private List<LabelMetric> metrics(Roles of, int row) {
    List<LabelMetric> metrics = new ArrayList<>();
    add(metrics, Icon.ENERGY, of.energy(), row);
    add(metrics, Icon.TIME, of.time(), row);
    add(metrics, Icon.QUALITY, of.quality(), row);
    add(metrics, Icon.SECOND_QUALITY, of.secondQuality(), row);
    return metrics;
  }

  private void add(List<LabelMetric> metrics, Icon icon, @Nullable Property property, int row) {
    if (property != null) {
      double value = rated.value(property.key(), row);
      Letter letter = Double.isNaN(value) ? null : rated.letter(property.key(), row).orElse(null);
      metrics.add(
          new LabelMetric(icon, property.name(), LabelValue.of(value, property.unit()), letter));
    }
  }
}
