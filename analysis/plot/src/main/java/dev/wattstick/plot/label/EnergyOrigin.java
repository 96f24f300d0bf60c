package dev.wattstick.plot.label;

import dev.wattstick.analysis.database.Origin;
import dev.wattstick.analysis.database.Property;
import dev.wattstick.plot.figure.RatedDatabase;
import dev.wattstick.record.Provenance;
import org.jspecify.annotations.Nullable;

/** Where a label's energy comes from, in words for people. */
final class EnergyOrigin {
  static final String NONE = "not measured";

  private EnergyOrigin() {}

  static String of(RatedDatabase rated, @Nullable Property energy, int row) {
    if (energy == null || Double.isNaN(rated.value(energy.key(), row))) {
      return NONE;
    }
    Origin origin = rated.database().origins().of(row, energy.key());
    return origin == null ? "of unknown origin" : words(origin.kind()) + ", " + origin.detail();
  }

  private static String words(Provenance kind) {
    return switch (kind) {
      case METER -> "metered";
      case RAPL -> "the processor's own counters";
      case MODEL_CONSTANT -> "a constant of the study";
      case ESTIMATED -> "estimated";
      case IMPORTED -> "imported";
      case SIMULATED -> "simulated";
    };
  }
}
