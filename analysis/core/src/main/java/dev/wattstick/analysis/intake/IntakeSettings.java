package dev.wattstick.analysis.intake;

import java.nio.file.Path;

/**
 * How to import.
 *
 * @param names the study's names for monitoring directories; a checkout of the study that is among
 *     the sources brings its own
 * @param scratch where archives are unpacked
 * @param limits what archives may unpack to
 */
public record IntakeSettings(StudyNames names, Path scratch, ArchiveLimits limits) {

  /** No names, the system's temporary folder, the usual limits. */
  public static IntakeSettings usual() {
    return new IntakeSettings(
        StudyNames.NONE, Path.of(System.getProperty("java.io.tmpdir")), ArchiveLimits.DEFAULT);
  }
}
