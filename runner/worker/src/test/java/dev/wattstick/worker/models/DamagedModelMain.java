package dev.wattstick.worker.models;

import dev.wattstick.record.DeviceId;
import dev.wattstick.record.ModelFile;
import dev.wattstick.worker.engine.EngineException;
import dev.wattstick.worker.engine.EngineProvider;
import dev.wattstick.worker.engine.EngineProvider.LoadOptions;
import dev.wattstick.worker.engine.LoadedModel;
import dev.wattstick.worker.openvino.OpenVinoPlaces;
import dev.wattstick.worker.openvino.OpenVinoProvider;
import dev.wattstick.worker.tflite.TfLiteProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/**
 * Loads and runs damaged copies of a model, in a process of its own since native code may crash.
 * Arguments: engine, format, model, first and last seed. Prints a line per seed.
 */
public final class DamagedModelMain {
  private static final int MAX_FLIPS = 4;
  private static final LoadOptions OPTIONS = new LoadOptions(DeviceId.CPU, 1, 1);

  private DamagedModelMain() {}

  public static void main(String[] arguments) throws IOException {
    EngineProvider engine =
        arguments[0].equals("tflite")
            ? new TfLiteProvider("a processor")
            : new OpenVinoProvider(
                OpenVinoPlaces.ofProcess(Path.of(System.getProperty("wattstick.root", ""))));
    Path whole = Path.of(arguments[2]);
    Path damaged = whole.resolveSibling("damaged-" + whole.getFileName());
    int last = Integer.parseInt(arguments[4]);
    for (int seed = Integer.parseInt(arguments[3]); seed <= last; seed++) {
      ModelFile file =
          ModelFiles.write(
              damaged, arguments[1], damage(Files.readAllBytes(whole), new SplittableRandom(seed)));
      System.out.println(seed + " " + outcome(engine, file));
    }
  }

  private static byte[] damage(byte[] bytes, SplittableRandom random) {
    for (int i = random.nextInt(MAX_FLIPS) + 1; i > 0; i--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
    }
    return bytes;
  }

  private static String outcome(EngineProvider engine, ModelFile file) {
    try (LoadedModel model = engine.load(file, OPTIONS)) {
      for (int i = 0; i < model.inputs().size(); i++) {
        model.writeInput(i, ModelFiles.buffer(model.inputs().get(i)));
      }
      model.invoke();
      for (int i = 0; i < model.outputs().size(); i++) {
        model.readOutput(i, ModelFiles.buffer(model.outputs().get(i)));
      }
      return "ran";
    } catch (EngineException e) {
      return "refused " + e.kind();
    } catch (RuntimeException e) {
      return "DEFECT " + e;
    }
  }
}
