package dev.wattstick.cli.command;

import dev.wattstick.cli.CliFailure;
import dev.wattstick.cli.Installation;
import dev.wattstick.cli.LocalWorker;
import dev.wattstick.cli.OptionCheck;
import dev.wattstick.cli.python.PythonEnvironment;
import dev.wattstick.cli.text.ProgressLine;
import dev.wattstick.record.ModelFile;
import dev.wattstick.record.TensorFacts;
import dev.wattstick.record.WorkerEvent.Inferred;
import dev.wattstick.record.WorkerRequest.Infer;
import java.io.IOException;
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

/** One inference on given inputs: to check a conversion against its source. */
@Command(
    name = "infer",
    description = {
      "Runs one inference on given inputs.",
      "Reads .npy files and writes output0.npy, … in the model's order and types: to "
          + "check a conversion against its source. Without inputs it tells which the model has."
    },
    mixinStandardHelpOptions = true)
public final class InferCommand implements Runnable, OptionCheck {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "A .tflite, .xml (OpenVINO IR) or .onnx file.")
  private Path file = Path.of("");

  @Option(
      names = "--engine",
      completionCandidates = Choices.Engines.class,
      description = "${COMPLETION-CANDIDATES} (default: by the file's ending).")
  private @Nullable String engine;

  @Option(names = "--device", defaultValue = "cpu", description = "Default: ${DEFAULT-VALUE}.")
  private String device = "cpu";

  @Option(
      names = "--threads",
      defaultValue = "0",
      description = "0 leaves it to the engine, as its Python package does (default).")
  private int threads;

  @Mixin private ModelInputOptions given = new ModelInputOptions();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Made if it is not there.")
  private Path out = Path.of("");

  @Override
  public List<String> faults() {
    OptionFaults faults =
        new OptionFaults()
            .oneOf("--engine", engine, Choices.ENGINES)
            .between("--threads", threads, 0, 1024);
    given.faults().forEach(faults::add);
    return faults.list();
  }

  @Override
  public void run() {
    Installation installation = Installation.current();
    String chosen = engine == null ? ModelFiles.engineOf(file) : engine;
    if (chosen.equals("openvino")) {
      PythonEnvironment.of(installation, ProgressLine.onStderr())
          .ensureOrSay(PythonEnvironment.Part.OPENVINO);
    }
    ModelFile model = ModelFiles.describe(file);
    List<String> paths = given.paths();
    Path folder = outputFolder();
    Inferred done =
        DeviceCheck.infer(
            new LocalWorker(installation),
            new Infer(
                chosen,
                device,
                model,
                threads,
                given.shapes(),
                given.signature(),
                paths,
                folder.toString()),
            spec.commandLine());
    for (int i = 0; i < done.files().size(); i++) {
      TensorFacts output = done.outputs().get(i);
      spec.commandLine()
          .getOut()
          .println(
              out.resolve(done.files().get(i))
                  + "  "
                  + output.type()
                  + " "
                  + output.shape()
                  + "  "
                  + output.name());
    }
  }

  private Path outputFolder() {
    try {
      return Files.createDirectories(out.toAbsolutePath());
    } catch (IOException e) {
      throw new CliFailure("cannot make the folder " + out + ": " + e.getMessage(), e);
    }
  }
}
