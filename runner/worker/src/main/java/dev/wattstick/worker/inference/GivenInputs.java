package dev.wattstick.worker.inference;

import dev.wattstick.record.FailureKind;
import dev.wattstick.record.TensorFacts;
import dev.wattstick.worker.engine.EngineException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The arrays that were given for a model's inputs; all faults are told at once. */
final class GivenInputs {
  private final List<NpyFile> files;

  private GivenInputs(List<NpyFile> files) {
    this.files = files;
  }

  /**
   * Opens the files.
   *
   * @throws EngineException {@code INPUT_REFUSED}, naming every file that is none
   */
  static GivenInputs open(List<String> paths) {
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

  /** The one first dimension of all arrays, or 1 when there is none: a model's open batch. */
  int batchSize() {
    Set<Long> first =
        files.stream()
            .map(file -> file.header().shape())
            .map(shape -> shape.isEmpty() ? 0L : shape.get(0))
            .collect(Collectors.toSet());
    long batch = first.size() == 1 ? first.iterator().next() : 1;
    return batch < 1 || batch > Integer.MAX_VALUE ? 1 : (int) batch;
  }

  /**
   * Demands that these are the model's inputs, in number, type and shape.
   *
   * @throws EngineException {@code INPUT_REFUSED}, naming what is expected
   */
  void requireFor(String model, List<TensorFacts> inputs) {
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
  ByteBuffer elements(int index) {
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
