package dev.wattstick.analysis.merge;

import dev.wattstick.analysis.database.Origin;
import dev.wattstick.analysis.frame.NumberText;
import dev.wattstick.record.Provenance;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The energy of an image by the study's rules, and where it comes from. */
final class StudyEnergy {

  private StudyEnergy() {}

  /**
   * Watt seconds an image: measured, or on hosts without a meter running time by a constant; with a
   * stick its own constant power is added, which no host's meter sees. The order of the operations
   * is the study's, to the last bit.
   *
   * @param seconds running time an image
   * @param measured watt seconds an image
   */
  static double of(StudyRules rules, StudyRun run, double seconds, double measured) {
    Double hostWatts = hostWatts(rules, run.architecture(), run.backend());
    Double stickWatts = rules.stickPowerWatts().get(run.backend());
    double host = hostWatts == null ? measured : seconds * hostWatts;
    return stickWatts == null ? host : host + stickWatts * seconds;
  }

  static Origin origin(StudyRules rules, String architecture, String backend) {
    Double hostWatts = hostWatts(rules, architecture, backend);
    Double stickWatts = rules.stickPowerWatts().get(backend);
    if (hostWatts == null && stickWatts == null) {
      return new Origin(Provenance.IMPORTED, "measured by the study on the host, per image");
    }
    String host =
        hostWatts == null
            ? "measured by the study on the host"
            : "edge-acc-2023: running time x " + NumberText.of(hostWatts) + " W";
    String stick =
        stickWatts == null
            ? ""
            : ", plus edge-acc-2023: running time x "
                + NumberText.of(stickWatts)
                + " W of the stick";
    return new Origin(Provenance.MODEL_CONSTANT, host + stick);
  }

  private static @Nullable Double hostWatts(
      StudyRules rules, @Nullable String architecture, @Nullable String backend) {
    return rules.hostPowerWatts().getOrDefault(architecture, Map.of()).get(backend);
  }
}
