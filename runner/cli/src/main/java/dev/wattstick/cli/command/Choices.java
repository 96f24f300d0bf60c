package dev.wattstick.cli.command;

import dev.wattstick.analysis.results.Scales;
import dev.wattstick.analysis.results.StatisticsKind;
import dev.wattstick.cli.python.PythonEnvironment;
import dev.wattstick.plot.draw.PictureFormat;
import dev.wattstick.plot.draw.Theme;
import dev.wattstick.record.EngineFacts;
import dev.wattstick.record.Mode;
import dev.wattstick.record.Scenario;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The values that options choose among: for the help, for completion, and for checks of the sets
 * that are closed. Which engines, precisions and devices there are, the service knows best.
 */
final class Choices {
  static final List<String> THEMES = Theme.all().stream().map(Theme::name).toList();
  static final List<String> MODES = Stream.of(Mode.values()).map(Mode::id).toList();
  static final List<String> SCALES = Scales.ids();
  static final List<String> ENGINES =
      List.of(EngineFacts.TFLITE, EngineFacts.OPENVINO, EngineFacts.SIMULATED);

  /** A simulated device makes up times and energies, and computes nothing. */
  static final List<String> INFERENCE_ENGINES = List.of(EngineFacts.TFLITE, EngineFacts.OPENVINO);

  static final List<String> JOB_STATES =
      List.of("queued", "running", "completed", "failed", "cancelled");
  static final List<String> FIGURE_FORMATS =
      Stream.concat(Stream.of(PictureFormat.values()).map(PictureFormat::ending), Stream.of("csv"))
          .toList();

  private Choices() {}

  /** Picocli makes an object of a class of candidates. */
  private abstract static class Candidates implements Iterable<String> {
    private final List<String> names;

    Candidates(List<String> names) {
      this.names = names;
    }

    @Override
    public Iterator<String> iterator() {
      return names.iterator();
    }
  }

  static final class Themes extends Candidates {
    Themes() {
      super(THEMES);
    }
  }

  static final class Modes extends Candidates {
    Modes() {
      super(MODES);
    }
  }

  static final class Scenarios extends Candidates {
    Scenarios() {
      super(Stream.of(Scenario.values()).map(Scenario::id).toList());
    }
  }

  static final class ScaleIds extends Candidates {
    ScaleIds() {
      super(SCALES);
    }
  }

  static final class Engines extends Candidates {
    Engines() {
      super(ENGINES);
    }
  }

  static final class Precisions extends Candidates {
    Precisions() {
      super(List.of("float32", "float16", "int8", "unknown"));
    }
  }

  static final class JobStates extends Candidates {
    JobStates() {
      super(JOB_STATES);
    }
  }

  static final class TableFormats extends Candidates {
    TableFormats() {
      super(List.of("table", "csv", "json"));
    }
  }

  static final class Statistics extends Candidates {
    Statistics() {
      super(Stream.of(StatisticsKind.values()).map(StatisticsKind::id).toList());
    }
  }

  static final class FigureFormats extends Candidates {
    FigureFormats() {
      super(FIGURE_FORMATS);
    }
  }

  static final class PythonParts extends Candidates {
    PythonParts() {
      super(lowerCase(PythonEnvironment.Part.values()));
    }
  }

  static final class CorrelatedNumbers extends Candidates {
    CorrelatedNumbers() {
      super(lowerCase(CorrelationsCommand.On.values()));
    }
  }

  static final class InferenceEngines extends Candidates {
    InferenceEngines() {
      super(INFERENCE_ENGINES);
    }
  }

  private static List<String> lowerCase(Enum<?>[] values) {
    return Stream.of(values).map(value -> value.name().toLowerCase(Locale.ROOT)).toList();
  }
}
