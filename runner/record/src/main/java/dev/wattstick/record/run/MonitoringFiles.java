package dev.wattstick.record.run;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wattstick.record.EnvironmentFacts;
import dev.wattstick.record.RunRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes a run in the files of the study's monitoring directory, so that its own loader opens it.
 * What is unknown is left out.
 */
final class MonitoringFiles {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuu_MM_dd_HH_mm_ss", Locale.ROOT);

  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final RecordPaths paths;
  private final ZoneId zone;

  /**
   * @param paths how paths are written
   * @param zone whose time of day the files tell
   */
  MonitoringFiles(RecordPaths paths, ZoneId zone) {
    this.paths = paths;
    this.zone = zone;
  }

  /**
   * Writes all of them.
   *
   * @param folder an existing folder
   * @param directory the name it will have
   */
  void write(Path folder, String directory, RunRecord record) throws IOException {
    writeJson(folder.resolve("config.json"), config(directory, record));
    writeJson(folder.resolve("execution_platform.json"), platform(record.facts()));
    Files.writeString(folder.resolve("requirements.txt"), requirements(record));
    Files.writeString(folder.resolve("emissions.csv"), emissions(record));
    writeJson(folder.resolve("validation_results.json"), results(directory, record));
  }

  private static String place(String directory) {
    return "runs/" + directory;
  }

  private ObjectNode config(String directory, RunRecord record) {
    return JSON.createObjectNode()
        .put("modelname", record.model().model())
        .put("backend", Backend.of(record.engine().id(), record.device().id()))
        .put("imageCount", samples(record))
        .put("monitoringdir", place(directory))
        .put("modelDataDir", folderOf(record.model().path()))
        .put("batchSize", record.spec().batchSize())
        .put("timestamp", STAMP.format(record.startedAt().atZone(zone)));
  }

  /** Empty where only the file's name is written. */
  private String folderOf(String file) {
    Path folder = Path.of(paths.shown(file)).getParent();
    return folder == null ? "" : folder.toString();
  }

  private static ObjectNode platform(EnvironmentFacts facts) {
    ObjectNode node =
        JSON.createObjectNode()
            .put("System", facts.os())
            .put("Node Name", facts.host())
            .put("Release", facts.kernel())
            .put("Version", facts.kernelVersion() == null ? "" : facts.kernelVersion())
            .put("Machine", facts.architecture())
            .put("Processor", facts.cpu() == null ? "" : facts.cpu());
    if (facts.physicalCores() != null) {
      node.put("Physical cores", facts.physicalCores());
    }
    node.put("Total cores", facts.logicalCores());
    putMegahertz(node, "Max Frequency", facts.maxFrequencyHz());
    putMegahertz(node, "Min Frequency", facts.minFrequencyHz());
    putMegahertz(
        node, "Current Frequency", facts.before() == null ? null : facts.before().frequencyHz());
    if (facts.memoryTotalBytes() != null) {
      node.put("Total", facts.memoryTotalBytes());
    }
    if (facts.memoryAvailableBytes() != null) {
      node.put("Available", facts.memoryAvailableBytes());
    }
    return node;
  }

  private static void putMegahertz(ObjectNode node, String name, @Nullable Long hertz) {
    if (hertz != null) {
      node.put(name, hertz / 1e6);
    }
  }

  private static String requirements(RunRecord record) {
    StringBuilder text = new StringBuilder();
    text.append("# Wattstick ").append(record.software().version()).append('\n');
    text.append("# Java ").append(record.facts().java()).append('\n');
    Map<String, String> software = new TreeMap<>(record.facts().software());
    software.put(record.engine().id(), record.engine().version());
    software.forEach(
        (name, version) ->
            text.append(oneWord(name)).append("==").append(oneWord(version)).append('\n'));
    return text.toString();
  }

  /**
   * The study divides both by the number of samples: duration is that of the steady state, energy
   * what it took, in kWh; empty where no energy was measured.
   */
  private static String emissions(RunRecord record) {
    Double joules = record.energy().perInference().value();
    String energy = joules == null ? "" : Double.toString(joules * samples(record) / 3.6e6);
    return "timestamp,project_name,run_id,duration,energy_consumed\n"
        + record.startedAt()
        + ",wattstick,"
        + record.id()
        + ","
        + record.phases().steadyNs() / 1e9
        + ","
        + energy
        + "\n";
  }

  private ObjectNode results(String directory, RunRecord record) {
    double durationMs = record.phases().steadyNs() / 1e6;
    ObjectNode node =
        JSON.createObjectNode()
            .put("duration_ms", durationMs)
            .put("avg_duration_ms", durationMs / samples(record));
    if (record.dataset() != null) {
      node.put("dataset", record.dataset().name())
          .put("datadir", paths.shown(record.dataset().path()));
    }
    node.put("output_dir", place(directory))
        .put("model", record.model().model())
        .put("backend", Backend.of(record.engine().id(), record.device().id()))
        .put("validation_size", samples(record))
        .put("batch_size", record.spec().batchSize())
        .put("task", record.model().task());
    if (record.quality() != null) {
      new TreeMap<>(record.quality().metrics()).forEach(node::put);
    }
    return node;
  }

  private static long samples(RunRecord record) {
    return record.phases().steadyQueries() * record.spec().batchSize();
  }

  private static void writeJson(Path file, ObjectNode node) throws IOException {
    Files.writeString(file, JSON.writeValueAsString(node) + "\n");
  }

  private static String oneWord(String text) {
    return text.strip().replaceAll("\\s+", "-");
  }
}
