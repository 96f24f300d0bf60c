package dev.wattstick.cli.command;

import dev.wattstick.cli.CliFailure;
import dev.wattstick.cli.Installation;
import dev.wattstick.cli.LocalWorker;
import dev.wattstick.cli.OptionCheck;
import dev.wattstick.cli.python.PythonEnvironment;
import dev.wattstick.cli.text.ProgressLine;
import dev.wattstick.record.DeviceId;
import dev.wattstick.record.EngineFacts;
import dev.wattstick.record.ModelFile;
import dev.wattstick.record.TensorFacts;
import dev.wattstick.record.WorkerEvent.Inferred;
import dev.wattstick.record.WorkerEvent.Probed;
import dev.wattstick.record.WorkerRequest.Infer;
import dev.wattstick.record.WorkerRequest.Probe;
import dev.wattstick.record.modelfile.ModelParts;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** One inference on given inputs: to check a conversion against its source. */
@Command(
    name = "infer",
    description = {
      "Runs one inference on given inputs.",
      "Reads .npy files and writes output0.npy, … in the model's order and types: to "
          + "check a conversion against its source. Without --input it tells which inputs the model has."
    },
    mixinStandardHelpOptions = true)
public final class InferCommand implements Runnable, OptionCheck {
  /** Every engine has it. */
  private static final String CPU = "cpu";

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "A .tflite, .xml (OpenVINO IR) or .onnx file.")
  private Path file = Path.of("");

  @Option(
      names = "--engine",
      completionCandidates = Choices.InferenceEngines.class,
      description = "${COMPLETION-CANDIDATES} (default: by the file's content).")
  private @Nullable String engine;

  @Option(names = "--device", defaultValue = CPU, description = "Default: ${DEFAULT-VALUE}.")
  private String device = CPU;

  @Option(
      names = "--threads",
      defaultValue = "0",
      description = "0 leaves it to the engine, as its Python package does (default).")
  private int threads;

  @Mixin private ModelInputOptions given = new ModelInputOptions();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "Where the outputs go: needed with --input. Made if it is not there; outputs of an earlier inference are"
              + " replaced.")
  private @Nullable Path out;

  @Override
  public List<String> faults() {
    OptionFaults faults = new OptionFaults().between("--threads", threads, 0, 1024);
    if (EngineFacts.SIMULATED.equals(engine)) {
      faults.add("--engine: simulated devices compute nothing, there are: openvino, tflite");
    } else {
      faults.oneOf("--engine", engine, Choices.INFERENCE_ENGINES);
    }
    given.faults().forEach(faults::add);
    return faults.addIf(given.hasArrays() && out == null, "--out is missing").list();
  }

  @Override
  public List<String> faultsOfData() {
    if (DeviceId.parse(device).equals(DeviceId.CPU)) {
      return List.of();
    }
    try (LocalWorker worker = LocalWorker.open(Installation.current())) {
      Probed found = worker.ask(new Probe(Map.of()), Probed.class);
      return DeviceCheck.faults(found, engine, device).list();
    } catch (CliFailure e) {
      return List.of(); // without a worker nobody knows the devices
    }
  }

  @Override
  public void run() {
    Installation installation = Installation.current();
    ModelParts parts = ModelFiles.readNoName(file);
    List<String> paths = given.paths();
    OutputFolder folder = out == null ? null : OutputFolder.of(out);
    String chosen = engine == null ? ModelFiles.engineOf(parts) : engine;
    if (chosen.equals(EngineFacts.OPENVINO)) {
      PythonEnvironment.of(installation, ProgressLine.onStderr())
          .ensureOrSay(PythonEnvironment.Part.OPENVINO);
    }
    ModelFile model = ModelFiles.describe(parts);
    try (LocalWorker worker = LocalWorker.open(installation)) {
      Infer request =
          new Infer(
              chosen,
              device,
              model,
              threads,
              given.shapes(),
              given.signature(),
              paths,
              worker.folder().toString());
      Inferred done = DeviceCheck.infer(worker, request, spec.commandLine());
      if (done.files().isEmpty()) {
        tellInputs(done.outputs());
      } else {
        publish(done, folder);
      }
    }
  }

  /** Without arrays the worker answers with what it needs. */
  private void tellInputs(List<TensorFacts> inputs) {
    for (int i = 0; i < inputs.size(); i++) {
      print("input " + i, inputs.get(i));
    }
  }

  private void publish(Inferred done, @Nullable OutputFolder folder) {
    if (folder == null) {
      // Only a model without inputs is run without any.
      throw new ParameterException(spec.commandLine(), "--out is missing");
    }
    List<Path> files = folder.publish(done.files().stream().map(Path::of).toList());
    for (int i = 0; i < files.size(); i++) {
      print(files.get(i).toString(), done.outputs().get(i));
    }
  }

  private void print(String where, TensorFacts tensor) {
    spec.commandLine()
        .getOut()
        .println(where + "  " + tensor.type() + " " + tensor.shape() + "  " + tensor.name());
  }
}
