package dev.wattstick.worker.arrays;

import dev.wattstick.record.FailureKind;
import dev.wattstick.record.InputFile;
import dev.wattstick.record.TensorFacts;
import dev.wattstick.record.npy.NpyFile;
import dev.wattstick.record.npy.NpyFormatException;
import dev.wattstick.record.npy.NpyHeader;
import dev.wattstick.worker.engine.EngineException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The arrays that were given for a model's inputs; all faults are reported at once. */
public final class GivenInputs {
  private final List<Given> files;

  private GivenInputs(List<Given> files) {
    this.files = files;
  }

  /**
   * One of them.
   *
   * @param name for messages
   */
  private record Given(String name, NpyFile array) {}

  /**
   * Opens the copies that were made of given files; messages name what was given.
   *
   * @throws EngineException {@code INPUT_REFUSED}, naming every file that is none
   */
  public static GivenInputs open(List<InputFile> files) {
    List<Given> given = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    files.forEach(file -> open(file.name(), file.path(), given, faults));
    refuse(faults, "give arrays of numbers or bool that numpy.save wrote");
    return new GivenInputs(given);
  }

  /**
   * Opens the files themselves.
   *
   * @throws EngineException {@code INPUT_REFUSED}, naming every file that is none
   */
  public static GivenInputs openPaths(List<String> paths) {
    List<Given> given = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    paths.forEach(path -> open(path, path, given, faults));
    refuse(faults, "give arrays of numbers or bool that numpy.save wrote");
    return new GivenInputs(given);
  }

  private static void open(String name, String path, List<Given> given, List<String> faults) {
    try {
      given.add(new Given(name, NpyFile.open(Path.of(path))));
    } catch (NpyFormatException e) {
      faults.add(name + " " + e.getMessage());
    } catch (IOException | NumberFormatException e) {
      faults.add(name + " cannot be read: " + e);
    }
  }

  /** The shapes of the arrays, in their order. */
  public List<List<Long>> shapes() {
    return files.stream().map(file -> file.array().header().shape()).toList();
  }

  /**
   * Demands that these are the model's inputs, in number, type and shape.
   *
   * @throws EngineException {@code INPUT_REFUSED}, naming what is expected
   */
  public void requireFor(String model, List<TensorFacts> inputs) {
    List<String> faults = new ArrayList<>();
    if (files.size() != inputs.size()) {
      faults.add(
          counted(files.size(), "file is", "files are")
              + " given for "
              + counted(inputs.size(), "input", "inputs"));
    }
    for (int i = 0; i < Math.min(files.size(), inputs.size()); i++) {
      NpyHeader given = files.get(i).array().header();
      TensorFacts input = inputs.get(i);
      if (!given.type().id().equals(input.type()) || !given.shape().equals(input.shape())) {
        faults.add(files.get(i).name() + " holds " + given.shape() + " of " + given.type().id());
      }
    }
    String expected =
        IntStream.range(0, inputs.size())
            .mapToObj(i -> describe(i, inputs.get(i)))
            .collect(Collectors.joining("; "));
    refuse(faults, "the inputs of " + model + " are, in this order: " + expected);
  }

  /**
   * The elements of one array.
   *
   * @throws EngineException {@code INPUT_REFUSED} when the file is cut off
   */
  public ByteBuffer elements(int index) {
    Given file = files.get(index);
    try {
      return file.array().elements();
    } catch (NpyFormatException e) {
      throw refusal(file.name() + " " + e.getMessage() + "; write it again");
    } catch (IOException e) {
      throw refusal(file.name() + " cannot be read: " + e);
    }
  }

  private static String describe(int index, TensorFacts input) {
    return index + " \"" + input.name() + "\" " + input.shape() + " of " + input.type();
  }

  private static String counted(int number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
  }

  private static void refuse(List<String> faults, String advice) {
    if (!faults.isEmpty()) {
      throw refusal(String.join("; ", faults) + "; " + advice);
    }
  }

  private static EngineException refusal(String message) {
    return new EngineException(FailureKind.INPUT_REFUSED, message);
  }
}
