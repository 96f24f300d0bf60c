package dev.wattstick.cli.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wattstick.cli.CliFailure;
import dev.wattstick.record.InputShape;
import dev.wattstick.record.modelfile.ModelFileException;
import dev.wattstick.record.modelfile.ModelReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a person can say about a model's inputs: their data, their shapes, and which graph. */
final class ModelInputOptions {
  @Option(
      names = "--input",
      arity = "1..*",
      paramLabel = "IN.npy",
      description = "One .npy file an input, in the model's order.")
  private List<Path> inputs = List.of();

  @Option(
      names = "--shape",
      paramLabel = "SHAPE",
      description =
          "Of inputs that the file leaves open: 1,224,224,3, or by name a[1,4],b[1,8]; repeatable.")
  private List<String> shapes = List.of();

  @Option(
      names = "--signature",
      paramLabel = "NAME",
      description = "Which graph of a TensorFlow Lite file with several.")
  private @Nullable String signature;

  boolean hasArrays() {
    return !inputs.isEmpty();
  }

  /** Absolute paths of the arrays; empty when none were given. */
  List<String> paths() {
    List<String> faults = new ArrayList<>();
    for (Path input : inputs) {
      try {
        ModelReader.size(input, "save the array to a file");
      } catch (ModelFileException e) {
        faults.add(e.about(input.toString()));
      }
    }
    if (!faults.isEmpty()) {
      throw new CliFailure(
          String.join("; ", faults) + "; give one .npy file for each input of the model");
    }
    List<String> paths = new ArrayList<>();
    inputs.forEach(input -> paths.add(input.toAbsolutePath().toString()));
    return paths;
  }

  /** What is wrong with the texts, a sentence each. */
  List<String> faults() {
    List<String> faults = new ArrayList<>();
    List<InputShape> parsed = new ArrayList<>();
    for (String text : shapes) {
      try {
        parsed.addAll(InputShape.parse(text));
      } catch (IllegalArgumentException e) {
        faults.add("--shape: " + e.getMessage());
      }
    }
    long named = parsed.stream().filter(shape -> shape.input() != null).count();
    if (named > 0 && named < parsed.size()) {
      faults.add("--shape: name every input or none, not some of " + parsed);
    }
    return faults;
  }

  /** The shapes that were asked for; there are no {@link #faults}. */
  List<InputShape> shapes() {
    return shapes.stream().flatMap(text -> InputShape.parse(text).stream()).toList();
  }

  @Nullable String signature() {
    return signature;
  }

  /** Puts what was given into a job's request. */
  void putInto(ObjectNode request) {
    List<InputShape> asked = shapes();
    if (asked.stream().anyMatch(shape -> shape.input() != null)) {
      ObjectNode byName = request.putObject("shape");
      asked.forEach(shape -> fill(byName.putArray(String.valueOf(shape.input())), shape));
    } else if (!asked.isEmpty()) {
      ArrayNode inOrder = request.putArray("shape");
      asked.forEach(shape -> fill(inOrder.addArray(), shape));
    }
    if (signature != null) {
      request.put("signature", signature);
    }
    if (!inputs.isEmpty()) {
      ArrayNode files = request.putArray("inputs");
      paths().forEach(files::add);
    }
  }

  private static void fill(ArrayNode dimensions, InputShape shape) {
    shape.shape().forEach(dimensions::add);
  }
}
