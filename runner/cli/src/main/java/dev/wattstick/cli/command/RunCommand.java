package dev.wattstick.cli.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wattstick.cli.CliFailure;
import dev.wattstick.cli.Installation;
import dev.wattstick.cli.OptionCheck;
import dev.wattstick.cli.python.PythonEnvironment;
import dev.wattstick.cli.service.Services;
import dev.wattstick.cli.text.ProgressLine;
import dev.wattstick.cli.text.RunTable;
import dev.wattstick.cli.text.Units;
import dev.wattstick.client.JobFollower;
import dev.wattstick.client.JobFollower.End;
import dev.wattstick.client.JobFollower.Step;
import dev.wattstick.client.RefusedRequest;
import dev.wattstick.client.ServiceClient;
import dev.wattstick.record.RecordJson;
import dev.wattstick.record.RunRecord;
import dev.wattstick.record.modelfile.ModelParts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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
  private static final int SHORTEST_TOLD = 4;

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
    ModelParts file = isFile() ? ModelFiles.read(Path.of(model)) : null;
    PythonEnvironment.of(installation, progress).ensureOrSay(PythonEnvironment.Part.OPENVINO);
    progress.show("wattstick: starting the service …");
    try (Services.Session session = Services.findOrStart(installation, home)) {
      ServiceClient client = session.client();
      ObjectNode request = options();
      UploadedModel upload = new UploadedModel(client);
      String shownName = file == null ? model : name(request, file, upload);
      String id = submit(client, request, upload);
      End end = new JobFollower(client).await(id, new Telling(progress)::tell);
      RunRecord run =
          end.run().orElseThrow(() -> failure(end.failure(), shownName, session.log(id)));
      progress.clear();
      String text =
          json
              ? RecordJson.writePretty(run)
              : RunTable.of(List.of(run)) + "\n" + run.verdict().advice();
      spec.commandLine().getOut().println(text);
    }
  }

  /** The service may know the file by another name, which somebody gave before. */
  private CliFailure failure(String sentence, String shownName, Optional<Path> log) {
    return new CliFailure(
        inWordsOfCaller(sentence, shownName)
            + log.map(path -> "; the worker's log is " + path).orElse(""));
  }

  /** Not within another word, and no name so short that it may be a word of the sentence. */
  private String inWordsOfCaller(String sentence, String shownName) {
    return shownName.length() < SHORTEST_TOLD
        ? sentence
        : sentence.replaceAll(
            "(?<![\\p{L}\\p{N}_.-])" + Pattern.quote(shownName) + "(?![\\p{L}\\p{N}_-])",
            Matcher.quoteReplacement(model));
  }

  /** Names what the service calls the file; returns how its messages call it. */
  private String name(ObjectNode request, ModelParts file, UploadedModel upload) {
    String chosen = engine == null ? ModelFiles.engineOf(file) : engine;
    KnownFiles.Known known = upload.ensureKnown(file, chosen);
    request.put("model", known.model());
    request.put("precision", precision == null ? known.precision() : precision);
    request.put("engine", chosen);
    return known.shownName();
  }

  /** The job's id; a job that is refused leaves no upload behind. */
  private String submit(ServiceClient client, ObjectNode request, UploadedModel upload) {
    try {
      return RequestFaults.submit(client, request, spec.commandLine()).path("id").asText();
    } catch (ParameterException | RefusedRequest e) {
      upload.withdraw();
      throw e;
    }
  }

  private ObjectNode options() {
    ObjectNode request = JsonNodeFactory.instance.objectNode();
    request.put("model", model);
    put(request, "precision", precision);
    put(request, "engine", engine);
    given.putInto(request);
    put(request, "device", device);
    put(request, "scenario", scenario);
    put(request, "mode", mode);
    put(request, "dataset", dataset);
    put(request, "duration", duration == null ? null : TypedDurations.iso(duration));
    if (batch != null) {
      request.put("batchSize", batch);
    }
    if (threads != null) {
      request.put("threads", threads);
    }
    return request;
  }

  /** Folders beside are none, and may have a model's name. */
  private boolean isFile() {
    Path path = Path.of(model);
    return model.contains("/")
        || model.matches("(?is).*\\.(tflite|xml|onnx)")
        || Files.exists(path) && !Files.isDirectory(path);
  }

  private static void put(ObjectNode request, String field, @Nullable String value) {
    if (value != null) {
      request.put(field, value);
    }
  }

  /** Every phase is reported; on a terminal its remaining time, too. */
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
