package dev.wattstick.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wattstick.cli.CliFailure;
import dev.wattstick.cli.Installation;
import dev.wattstick.cli.OptionCheck;
import dev.wattstick.cli.client.JobFollower;
import dev.wattstick.cli.client.JobFollower.Step;
import dev.wattstick.cli.client.ServiceClient;
import dev.wattstick.cli.client.Services;
import dev.wattstick.cli.python.PythonEnvironment;
import dev.wattstick.cli.text.ProgressLine;
import dev.wattstick.cli.text.RunTable;
import dev.wattstick.cli.text.Units;
import dev.wattstick.record.RecordJson;
import dev.wattstick.record.RunRecord;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures one model, by its name in the catalog or by its file. */
@Command(
    name = "run",
    description = {
      "Measures one model and keeps the run.",
      "The model is one of the catalog (see models), or a file."
    },
    mixinStandardHelpOptions = true)
public final class RunCommand implements Runnable, OptionCheck {
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "MODEL|FILE",
      description = "A name in the catalog, or a .tflite, .xml or .onnx file.")
  private String model = "";

  @Option(names = "--device", description = "Such as cpu or sim:fast.")
  private @Nullable String device;

  @Option(
      names = "--engine",
      completionCandidates = Choices.Engines.class,
      description = "${COMPLETION-CANDIDATES}.")
  private @Nullable String engine;

  @Option(
      names = "--precision",
      completionCandidates = Choices.Precisions.class,
      description = "Of the model's files: ${COMPLETION-CANDIDATES}.")
  private @Nullable String precision;

  @Option(names = "--batch", description = "Samples a query.")
  private @Nullable Integer batch;

  @Option(names = "--threads", description = "Threads of the engine.")
  private @Nullable Integer threads;

  @Option(
      names = "--scenario",
      completionCandidates = Choices.Scenarios.class,
      description = "${COMPLETION-CANDIDATES}.")
  private @Nullable String scenario;

  @Option(names = "--mode", description = "quick, standard or valid.")
  private @Nullable String mode;

  @Option(
      names = "--duration",
      description = "Of the timed part, as PT10S or 10s; instead of the mode's.")
  private @Nullable String duration;

  @Option(names = "--dataset", description = "To evaluate quality on; none for no evaluation.")
  private @Nullable String dataset;

  @Mixin private ModelInputOptions given = new ModelInputOptions();

  @Option(
      names = "--home",
      paramLabel = "DIR",
      description = "Where jobs and runs are kept (default: databases/live).")
  private @Nullable Path home;

  @Option(names = "--json", description = "Print the RunRecord as JSON.")
  private boolean json;

  @Override
  public List<String> faults() {
    return given.faults();
  }

  @Override
  public void run() {
    Installation installation = Installation.current();
    ProgressLine progress = ProgressLine.onStderr();
    PythonEnvironment.of(installation, progress).ensureOrSay(PythonEnvironment.Part.OPENVINO);
    progress.show("wattstick: starting the service …");
    try (Services.Session session = Services.findOrStart(installation, home)) {
      ServiceClient client = session.client();
      JsonNode job = RequestFaults.submit(client, request(client), spec.commandLine());
      RunRecord run =
          new JobFollower(client).awaitRun(job.path("id").asText(), new Telling(progress)::tell);
      progress.clear();
      String text =
          json
              ? RecordJson.writePretty(run)
              : RunTable.of(List.of(run)) + "\n" + run.verdict().advice();
      spec.commandLine().getOut().println(text);
    }
  }

  private ObjectNode request(ServiceClient client) {
    ObjectNode request = JsonNodeFactory.instance.objectNode();
    Path file = Path.of(model);
    if (looksLikeAFile() && !Files.isRegularFile(file)) {
      throw new CliFailure("there is no model file " + file);
    }
    if (Files.isRegularFile(file)) {
      String chosen = engine == null ? ModelFiles.engineOf(file) : engine;
      KnownFiles.Known known = new ModelUpload(client).ensureKnown(file, chosen);
      request.put("model", known.model());
      request.put("precision", precision == null ? known.precision() : precision);
      request.put("engine", chosen);
    } else {
      request.put("model", model);
      put(request, "precision", precision);
      put(request, "engine", engine);
    }
    given.putInto(request);
    put(request, "device", device);
    put(request, "scenario", scenario);
    put(request, "mode", mode);
    put(request, "dataset", dataset);
    put(request, "duration", duration == null ? null : Durations.iso(duration));
    if (batch != null) {
      request.put("batchSize", batch);
    }
    if (threads != null) {
      request.put("threads", threads);
    }
    return request;
  }

  private boolean looksLikeAFile() {
    return model.contains("/") || model.matches(".*\\.(tflite|xml|onnx)");
  }

  private static void put(ObjectNode request, String field, @Nullable String value) {
    if (value != null) {
      request.put(field, value);
    }
  }

  /** Every phase is told; on a terminal its remaining time, too. */
  private static final class Telling {
    private final ProgressLine progress;
    private String told = "";

    Telling(ProgressLine progress) {
      this.progress = progress;
    }

    void tell(Step step) {
      String now = step.state() + step.phase();
      if (now.equals(told)) {
        progress.show(describe(step));
      } else {
        progress.step(describe(step));
      }
      told = now;
    }
  }

  static String describe(Step step) {
    String what = step.phase().isEmpty() ? step.state() : step.phase();
    return "wattstick: "
        + what
        + step.remaining().map(left -> ", " + Units.duration(left) + " left").orElse("");
  }
}
