package dev.wattstick.worker.engine;

import dev.wattstick.record.FailureKind;
import dev.wattstick.record.ModelFile;
import dev.wattstick.record.modelfile.ModelContent;
import dev.wattstick.record.modelfile.ModelFileException;
import dev.wattstick.record.modelfile.ModelParts;
import java.nio.file.Path;
import java.util.Collection;

/** Looks at a model file before native code sees it, and says what would be wrong with it there. */
public final class AcceptedFile {
  private AcceptedFile() {}

  /**
   * Demands that a file is whole, of a format that an engine reads, and not made for another
   * processor.
   *
   * @param engine its name, for the message
   * @param formats that it reads
   * @return the file with all its parts
   * @throws EngineException {@code MODEL_REFUSED} when it is not
   */
  public static ModelParts of(ModelFile file, String engine, Collection<String> formats) {
    ModelParts parts = parts(file);
    String format = parts.content().format().id();
    if (!formats.contains(format)) {
      throw refused(
          engine
              + " cannot run "
              + file.path()
              + ": it is "
              + parts.content().format().description()
              + "; give a file of format "
              + String.join(", ", formats)
              + ", or use an engine that runs "
              + format);
    }
    if (!format.equals(file.format())) {
      throw refused(
          file.path()
              + " is "
              + parts.content().format().description()
              + ", but is declared as "
              + file.format()
              + "; correct its entry in the catalog");
    }
    if (parts.content() instanceof ModelContent.Tflite tflite && tflite.compiledForEdgeTpu()) {
      throw refused(
          engine
              + " cannot run "
              + file.path()
              + ": it was compiled for the Coral Edge TPU, and nothing else can run it; give the"
              + " .tflite file from before edgetpu_compiler");
    }
    return parts;
  }

  private static ModelParts parts(ModelFile file) {
    try {
      return ModelParts.beside(Path.of(file.path()));
    } catch (ModelFileException e) {
      throw refused(e.about(file.path()));
    }
  }

  private static EngineException refused(String message) {
    return new EngineException(FailureKind.MODEL_REFUSED, message);
  }
}
