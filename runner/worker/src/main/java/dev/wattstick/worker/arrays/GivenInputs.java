package dev.wattstick.worker.arrays;

import dev.wattstick.record.FailureKind;
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

/** The arrays that were given for a model's inputs; all faults are told at once. */
public final class GivenInputs {
  private final List<NpyFile> files;

  private GivenInputs(List<NpyFile> files) {
    this.files = files;
  }

  /**
   * Opens the files.
   *
   * @throws EngineException {@code INPUT_REFUSED}, naming every file that is none
   */
  public static GivenInputs open(List<String> paths) {
    List<NpyFile> files = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    for (String path : paths) {
      try {
        files.add(NpyFile.open(Path.of(path)));
      } catch (NpyFormatException e) {
        faults.add(path + " " + e.getMessage());
      } catch (IOException | NumberFormatException e) {
        faults.add(path + " cannot be read: " + e);
      }
    }
    refuse(faults, "give arrays that numpy.save wrote");
    return new GivenInputs(files);
  }

  /** The shapes of the arrays, in their order. */
  public List<List<Long>> shapes() {
    return files.stream().map(file -> file.header().shape()).toList();
  }

  /**
   * Demands that these are the model's inputs, in number, type and shape.
   *
   * @throws EngineException {@code INPUT_REFUSED}, naming what is expected
   */
  public void requireFor(String model, List<TensorFacts> inputs) {
    List<String> faults = new ArrayList<>();
    if (files.size() != inputs.size()) {
      faults.add(files.size() + " files are given for " + inputs.size() + " inputs");
    }
    for (int i = 0; i < Math.min(files.size(), inputs.size()); i++) {
      NpyHeader given = files.get(i).header();
      TensorFacts input = inputs.get(i);
      if (!given.type().id().equals(input.type()) || !given.shape().equals(input.shape())) {
        faults.add(files.get(i).path() + " holds " + given.shape() + " of " + given.type().id());
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
    NpyFile file = files.get(index);
    try {
      return file.elements();
    } catch (NpyFormatException e) {
      throw refusal(file.path() + " " + e.getMessage() + "; write it again");
    } catch (IOException e) {
      throw refusal(file.path() + " cannot be read: " + e);
    }
  }

  private static String describe(int index, TensorFacts input) {
    return index + " \"" + input.name() + "\" " + input.shape() + " of " + input.type();
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
