package dev.wattstick.record.modelfile;

/**
 * A file cannot be taken as a model. The message is a predicate that goes on after the file's name,
 * with what to do: {@code is empty; export or download it again}.
 */
public final class ModelFileException extends Exception {
  private static final long serialVersionUID = 1L;

  ModelFileException(String predicate) {
    super(predicate);
  }

  ModelFileException(String what, String advice) {
    super(what + "; " + advice);
  }

  /** The sentence about a file, as its owner calls it. */
  public String about(String file) {
    return file + " " + getMessage();
  }
}
