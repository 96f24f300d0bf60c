package dev.wattstick.record.modelfile;

import dev.wattstick.record.modelfile.ModelContent.ExternalData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A model with all the files that it needs.
 *
 * @param file that holds the network
 * @param weights of an OpenVINO IR; null where it has none
 * @param external the files of an ONNX model's tensors by the location that the model names
 * @param bytes of all of them
 */
public record ModelParts(
    Path file,
    ModelContent content,
    @Nullable Path weights,
    Map<String, Path> external,
    long bytes) {

  public ModelParts {
    external = Collections.unmodifiableMap(new LinkedHashMap<>(external));
  }

  /**
   * Finds the files where engines look for them: the weights of an IR beside it under its name, the
   * others where the model says, within its folder.
   *
   * @throws ModelFileException when it is no model, or a file is missing, too short or elsewhere;
   *     all of them are named
   */
  public static ModelParts beside(Path file) throws ModelFileException {
    ModelContent content = ModelReader.read(file);
    Map<String, Path> external = new LinkedHashMap<>();
    List<String> faults = new ArrayList<>();
    if (content instanceof ModelContent.Onnx onnx) {
      for (ExternalData data : onnx.external()) {
        String fault = placeFault(file, data.location());
        if (fault == null) {
          external.put(data.location(), file.resolveSibling(data.location()));
        } else {
          faults.add(fault);
        }
      }
    }
    refuse(faults);
    Path weights = content instanceof ModelContent.OpenVinoIr ? weightsOf(file) : null;
    boolean has = weights != null && Files.exists(weights);
    return of(file, content, has ? weights : null, external, Origin.BESIDE);
  }

  /**
   * Takes the files as they were sent.
   *
   * @param external what was sent beside the model, by name: a model's location, or its last part
   * @throws ModelFileException when it is no model, or a file is missing, too short or not the
   *     model's; all of them are named
   */
  public static ModelParts sent(Path file, @Nullable Path weights, Map<String, Path> external)
      throws ModelFileException {
    ModelContent content = ModelReader.read(file);
    Map<String, Path> wanted = new LinkedHashMap<>();
    List<String> others = new ArrayList<>(external.keySet());
    List<String> faults = new ArrayList<>();
    if (content instanceof ModelContent.Onnx onnx) {
      for (ExternalData data : onnx.external()) {
        String fault = locationFault(data.location());
        if (fault != null) {
          faults.add(fault);
        }
        String name = sentName(onnx, data.location(), external);
        if (name != null) {
          others.remove(name);
          wanted.put(data.location(), external.get(name));
        }
      }
    }
    if (weights != null && !(content instanceof ModelContent.OpenVinoIr)) {
      faults.add("is " + content.format().description() + ", which has no separate weights");
    }
    if (!others.isEmpty()) {
      faults.add("stores nothing in " + String.join(", ", others));
    }
    refuse(faults);
    return of(file, content, weights, wanted, Origin.SENT);
  }

  /** Where the files were found, which decides what to do about a missing one. */
  private enum Origin {
    BESIDE,
    SENT
  }

  /** Where engines look for the weights of an IR: under its name, with the ending .bin. */
  public static Path weightsOf(Path file) {
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    return file.resolveSibling((dot <= 0 ? name : name.substring(0, dot)) + ".bin");
  }

  private static ModelParts of(
      Path file,
      ModelContent content,
      @Nullable Path weights,
      Map<String, Path> external,
      Origin origin)
      throws ModelFileException {
    long bytes = ModelReader.requireFile(file);
    if (content instanceof ModelContent.OpenVinoIr ir) {
      bytes += weightsBytes(file, ir, weights, origin);
    } else if (content instanceof ModelContent.Onnx onnx) {
      bytes += externalBytes(onnx, external, origin);
    }
    ModelReader.requireSize(bytes);
    return new ModelParts(file, content, weights, external, bytes);
  }

  private static long weightsBytes(
      Path file, ModelContent.OpenVinoIr ir, @Nullable Path weights, Origin origin)
      throws ModelFileException {
    if (weights == null) {
      if (ir.weightsBytes() > 0) {
        throw new ModelFileException(
            "is an OpenVINO IR model whose weights are missing",
            origin == Origin.BESIDE
                ? "put its .bin file beside it as " + weightsOf(file).getFileName()
                : "send its .bin file too, as the part 'weights'");
      }
      return 0;
    }
    long bytes = partSize(weights, "its weights file");
    if (bytes < ir.weightsBytes()) {
      throw new ModelFileException(
          "has a weights file that is cut off or another model's: "
              + bytes
              + " bytes of "
              + ir.weightsBytes(),
          "export or download both files again");
    }
    return bytes;
  }

  private static long externalBytes(
      ModelContent.Onnx onnx, Map<String, Path> external, Origin origin) throws ModelFileException {
    List<String> missing = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    long sum = 0;
    for (ExternalData data : onnx.external()) {
      Path part = external.get(data.location());
      if (part == null || !Files.exists(part)) {
        missing.add(data.location());
        continue;
      }
      long bytes = partSize(part, "the file " + data.location());
      sum += bytes;
      if (bytes < data.bytes()) {
        faults.add(
            "has weights in "
                + data.location()
                + ", which is cut off or another model's: "
                + bytes
                + " bytes of "
                + data.bytes());
      }
    }
    if (!missing.isEmpty()) {
      faults.add(
          0,
          "has weights in files that are missing: "
              + String.join(", ", missing)
              + (origin == Origin.BESIDE
                  ? "; put them there, or save the model as one file"
                  : "; send each as a part 'external', or save the model as one file"));
    }
    refuse(faults);
    return sum;
  }

  private static long partSize(Path part, String what) throws ModelFileException {
    try {
      return ModelReader.size(part, "save it to a file");
    } catch (ModelFileException e) {
      throw new ModelFileException("needs " + what + ", which " + e.getMessage());
    }
  }

  private static @Nullable String placeFault(Path file, String location) {
    String fault = locationFault(location);
    if (fault != null) {
      return fault;
    }
    try {
      Path folder = file.toAbsolutePath().resolveSibling(".").toRealPath();
      Path part = file.resolveSibling(location);
      return !Files.exists(part) || part.toRealPath().startsWith(folder) ? null : outside(location);
    } catch (IOException e) {
      return "has weights in " + location + ", which cannot be looked up (" + e + ")";
    }
  }

  /** What is wrong with a location by its letters alone; null when nothing is. */
  private static @Nullable String locationFault(String location) {
    try {
      Path path = Path.of(location);
      boolean inside =
          !location.isBlank()
              && !path.isAbsolute()
              && !path.normalize().toString().isEmpty()
              && !path.normalize().startsWith("..")
              && !location.contains("\\");
      return inside ? null : outside(location);
    } catch (InvalidPathException e) {
      return outside(location.replaceAll("\\p{Cntrl}", "?"));
    }
  }

  private static String outside(String location) {
    return "has weights in '"
        + location
        + "', which is outside of its own folder; save it with its weights' files beside it, or as"
        + " one file";
  }

  /** The whole location, or its last part where no other location has the same. */
  private static @Nullable String sentName(
      ModelContent.Onnx onnx, String location, Map<String, Path> external) {
    if (external.containsKey(location)) {
      return location;
    }
    String name = last(location);
    boolean alone =
        onnx.external().stream().filter(data -> last(data.location()).equals(name)).count() == 1;
    return alone && external.containsKey(name) ? name : null;
  }

  private static String last(String location) {
    return location.substring(location.lastIndexOf('/') + 1);
  }

  private static void refuse(List<String> faults) throws ModelFileException {
    if (!faults.isEmpty()) {
      throw new ModelFileException(String.join("; it ", faults));
    }
  }
}
