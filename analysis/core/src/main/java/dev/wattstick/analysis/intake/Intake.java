package dev.wattstick.analysis.intake;

import dev.wattstick.analysis.frame.BadDataException;
import dev.wattstick.record.RunRecord;
import dev.wattstick.record.files.Scratch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** Imports sources. */
public final class Intake {
  /** The purpose of folders in which archives are unpacked. */
  private static final String SCRATCH = "import";

  private Intake() {}

  /** Imports with the usual settings what is no run of ours; runs must read and are counted. */
  public static Imported open(List<Path> sources) {
    return open(sources, (run, source) -> {});
  }

  /** Imports with the usual settings. */
  public static Imported open(List<Path> sources, BiConsumer<RunRecord, String> runs) {
    return open(sources, IntakeSettings.usual(), runs);
  }

  /**
   * Imports whatever holds measurements: result pickles and database pickles ({@code .pkl}), CSV
   * files, database folders, monitoring directories, our run directories, folders of all these,
   * such as a checkout of the study, and archives of them. Either everything is taken that is a
   * measurement, or nothing.
   *
   * @param runs gets each run of ours, as it is found, and the source that it was in; also where
   *     the import is refused in the end
   * @throws BadDataException of this or another package of the analysis, when a source does not
   *     exist, a file in it is damaged or refused, or nothing in it is a measurement
   */
  public static Imported open(
      List<Path> sources, IntakeSettings settings, BiConsumer<RunRecord, String> runs) {
    Findings findings = new Findings(runs);
    List<BadDataException> refused = new ArrayList<>();
    for (Path source : sources) {
      try {
        take(source, settings, findings);
      } catch (BadDataException e) {
        refused.add(e);
      }
    }
    refuse(refused);
    return findings.imported();
  }

  private static void refuse(List<BadDataException> refused) {
    if (refused.size() == 1) {
      throw refused.get(0);
    }
    if (!refused.isEmpty()) {
      List<String> faults = refused.stream().map(BadDataException::getMessage).toList();
      throw new BadIntakeException(
          "Nothing is imported: " + FaultList.text(faults), refused.get(0));
    }
  }

  private static void take(Path source, IntakeSettings settings, Findings findings) {
    if (!Files.exists(source)) {
      throw new BadIntakeException(source + " does not exist; name a file or folder that does.");
    }
    if (Files.isDirectory(source)) {
      new FolderWalk(source, settings.names(), findings).take();
    } else if (TableFile.is(source)) {
      TableFile.read(source).addTo(findings, source.toString());
    } else if (Archive.is(source)) {
      takeArchive(source, settings, findings);
    } else {
      throw new BadIntakeException(
          source
              + " is none of .pkl, .csv, .zip, .tar, .tar.gz, .tgz or a folder; name one of these.");
    }
  }

  private static void takeArchive(Path source, IntakeSettings settings, Findings findings) {
    try {
      Scratch.clearAbandoned(settings.scratch(), SCRATCH, Clock.systemUTC().instant());
      try (Scratch scratch = Scratch.create(settings.scratch(), SCRATCH)) {
        takeArchive(
            source, settings, Files.createDirectory(scratch.path().resolve("unpacked")), findings);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          "No temporary folder could be made in " + settings.scratch(), e);
    }
  }

  private static void takeArchive(
      Path source, IntakeSettings settings, Path unpacked, Findings findings) {
    Archive.unpack(source, unpacked, settings.limits());
    try {
      new FolderWalk(unpacked, source.toString(), settings.names(), findings).take();
    } catch (BadDataException e) {
      // Nobody but us knows the temporary folder.
      String message = String.valueOf(e.getMessage());
      throw new BadIntakeException(message.replace(unpacked.toString(), source.toString()), e);
    }
  }
}
