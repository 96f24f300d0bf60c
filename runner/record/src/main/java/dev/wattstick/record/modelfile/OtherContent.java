package dev.wattstick.record.modelfile;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Names what people take for a model of one of the formats, and what to do with it. */
final class OtherContent {
  static final int HEAD_BYTES = 4096;

  private static final String EXPORT = "export the model to .tflite, .onnx or an OpenVINO IR";
  private static final String UNPACK = "unpack it and give the model file in it";
  private static final String DOWNLOAD = "download the model itself";

  private OtherContent() {}

  /**
   * Why the file is no model.
   *
   * @param head its first {@link #HEAD_BYTES} bytes, a character each
   */
  static ModelFileException refusal(Bytes bytes, String head) throws IOException {
    for (Known known : Known.values()) {
      if (known.start.test(head)) {
        return new ModelFileException("is " + known.description, known.advice);
      }
    }
    if (head.startsWith("PK\u0003\u0004")) {
      return zip(head);
    }
    return tensorFlow(bytes).orElseGet(() -> unknown(head));
  }

  private static ModelFileException zip(String head) {
    int length = head.length() < 30 ? 0 : head.charAt(26) | head.charAt(27) << 8;
    String first =
        head.substring(Math.min(30, head.length()), Math.min(30 + length, head.length()));
    if (List.of("metadata.json", "config.json", "model.weights.h5").contains(first)) {
      return new ModelFileException("is a Keras model (.keras)", EXPORT);
    } else if (first.endsWith("data.pkl") || first.contains("/code/")) {
      return new ModelFileException("is a PyTorch model (.pt)", EXPORT);
    } else if (first.endsWith(".npy")) {
      return new ModelFileException("is an archive of numpy arrays (.npz)", EXPORT);
    }
    return new ModelFileException("is a zip archive", UNPACK);
  }

  /** TensorFlow's own files are protocol buffers without a signature. */
  private static Optional<ModelFileException> tensorFlow(Bytes bytes) throws IOException {
    BitSet numbers = new BitSet();
    BitSet parts = new BitSet();
    try {
      Protobuf.walk(
          bytes,
          0,
          bytes.size(),
          field -> {
            if (field.number() > 8) {
              throw new Bytes.CutOff(field.from());
            }
            (field.wireType() == Protobuf.LENGTH ? parts : numbers).set(field.number());
          });
    } catch (Bytes.CutOff e) {
      return Optional.empty();
    }
    if (numbers.equals(of(1)) && parts.equals(of(2))) {
      return Optional.of(
          new ModelFileException("is a TensorFlow SavedModel (saved_model.pb)", EXPORT));
    }
    return parts.get(1) && parts.get(4) && numbers.isEmpty()
        ? Optional.of(new ModelFileException("is a TensorFlow graph (GraphDef)", EXPORT))
        : Optional.empty();
  }

  private static BitSet of(int bit) {
    BitSet set = new BitSet();
    set.set(bit);
    return set;
  }

  private static ModelFileException unknown(String head) {
    boolean text = head.chars().allMatch(c -> c >= ' ' && c < 127 || "\t\r\n\f".indexOf(c) >= 0);
    return text
        ? new ModelFileException("is text, not a model", EXPORT)
        : new ModelFileException(
            "is neither TensorFlow Lite, ONNX nor an OpenVINO IR (.xml)",
            EXPORT + "; of an OpenVINO IR, give the .xml file and not its .bin");
  }

  private static Predicate<String> starts(String... starts) {
    return head -> Arrays.stream(starts).anyMatch(head::startsWith);
  }

  private static Predicate<String> at(int place, String text) {
    return head -> head.startsWith(text, place);
  }

  /** By the first bytes; the more special ones first. */
  private enum Known {
    LFS(
        starts("version https://git-lfs"),
        "a Git LFS pointer, not the model it stands for",
        "fetch the model with git lfs pull"),
    HDF5(
        starts("\u0089HDF\r\n\u001a\n"), "an HDF5 file (a Keras .h5 model or its weights)", EXPORT),
    PICKLE(
        head ->
            head.length() > 2
                && head.charAt(0) == 0x80
                && head.charAt(1) >= 2
                && head.charAt(1) < 6,
        "a Python pickle (as torch.save and joblib write)",
        EXPORT),
    SAFETENSORS(at(8, "{\""), "weights without a network (safetensors)", "export the whole model"),
    GGUF(
        starts("GGUF", "ggml", "lmgg", "fmgg", "tjgg"),
        "a language model of llama.cpp (GGUF)",
        EXPORT),
    LITERT_LM(starts("LITERTLM"), "a language model of LiteRT-LM", EXPORT),
    RKNN(starts("RKNN"), "a model for Rockchip's RKNN", "give the model it was made of"),
    TENSORRT(starts("ptrt", "ftrt"), "a TensorRT engine", "give the model it was made of"),
    ORT(
        at(4, "ORTM"),
        "a model in ONNX Runtime's own format",
        "give the .onnx file it was made of"),
    NUMPY(starts("\u0093NUMPY"), "a numpy array, not a model", EXPORT),
    GZIP(starts("\u001f\u008b"), "a gzip archive", UNPACK),
    TAR(at(257, "ustar"), "a tar archive", UNPACK),
    XZ(
        starts("\u00fd7zXZ", "7z\u00bc\u00af", "BZh", "\u0028\u00b5\u002f\u00fd"),
        "an archive",
        UNPACK),
    PICTURE(starts("\u0089PNG", "\u00ff\u00d8\u00ff", "GIF8", "BM", "RIFF"), "a picture", EXPORT),
    PDF(starts("%PDF"), "a PDF document", DOWNLOAD),
    PROGRAM(starts("\u007fELF"), "a program or library", "give the model file"),
    JSON(starts("{", "[{"), "JSON, not a model", EXPORT);

    private final Predicate<String> start;
    private final String description;
    private final String advice;

    Known(Predicate<String> start, String description, String advice) {
      this.start = start;
      this.description = description;
      this.advice = advice;
    }
  }
}
