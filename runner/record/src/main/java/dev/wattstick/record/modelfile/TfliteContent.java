package dev.wattstick.record.modelfile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads the tables of a TensorFlow Lite flat buffer as far as they say what it is: its root, its
 * graphs, its weight buffers, which must lie within the file, and its operator codes. The engine's
 * own verifier looks deeper. The numbers are those of the fields in TensorFlow's schema.fbs.
 */
final class TfliteContent {
  private static final String IDENTIFIER = "TFL3";
  private static final String EDGE_TPU = "edgetpu-custom-op";

  private static final int OPERATOR_CODES = 1;
  private static final int CUSTOM_CODE = 1;
  private static final int SUBGRAPHS = 2;
  private static final int BUFFERS = 4;
  private static final int BUFFER_DATA = 0;

  /** Of what is stored behind the flat buffer, as in models of more than 2 GB. */
  private static final int BUFFER_OFFSET = 1;

  private static final int TENSORS = 0;
  private static final int TENSOR_TYPE = 1;
  private static final int TENSOR_BUFFER = 2;

  /** TensorType of the element types that precisions are named after. */
  private static final Map<Integer, String> TYPES =
      Map.of(0, "float32", 1, "float16", 3, "uint8", 9, "int8", 17, "int4");

  private final Bytes bytes;

  private TfliteContent(Bytes bytes) {
    this.bytes = bytes;
  }

  static boolean isOne(String head) {
    return head.startsWith(IDENTIFIER, 4);
  }

  /**
   * @throws ModelFileException when it is damaged or holds no graph
   */
  static ModelContent.Tflite parse(Bytes bytes) throws ModelFileException, IOException {
    try {
      return new TfliteContent(bytes).content();
    } catch (Bytes.CutOff e) {
      throw new ModelFileException(
          "is a TensorFlow Lite model that is damaged or cut off", "export or download it again");
    }
  }

  private ModelContent.Tflite content() throws ModelFileException, IOException {
    long root = follow(0);
    if (length(root, SUBGRAPHS) == 0) {
      throw new ModelFileException("is a TensorFlow Lite file without a graph", "export it again");
    }
    List<Boolean> filled = new ArrayList<>();
    for (int i = 0; i < length(root, BUFFERS); i++) {
      long buffer = element(root, BUFFERS, i);
      filled.add(bytesOf(buffer, BUFFER_DATA) > 0 || place(buffer, BUFFER_OFFSET) > 0);
    }
    boolean compiled = false;
    for (int i = 0; i < length(root, OPERATOR_CODES); i++) {
      compiled |= EDGE_TPU.equals(text(element(root, OPERATOR_CODES, i), CUSTOM_CODE));
    }
    return new ModelContent.Tflite(compiled, storedTypes(root, filled));
  }

  private Set<String> storedTypes(long root, List<Boolean> filled) throws IOException {
    Set<String> types = new TreeSet<>();
    for (int i = 0; i < length(root, SUBGRAPHS); i++) {
      long graph = element(root, SUBGRAPHS, i);
      for (int j = 0; j < length(graph, TENSORS); j++) {
        long tensor = element(graph, TENSORS, j);
        long buffer = place(tensor, TENSOR_BUFFER);
        long index = buffer == 0 ? 0 : bytes.uint32(buffer);
        if (index < filled.size() && filled.get((int) index)) {
          long type = place(tensor, TENSOR_TYPE);
          String name = TYPES.get(type == 0 ? 0 : bytes.at(type));
          Optional.ofNullable(name).ifPresent(types::add);
        }
      }
    }
    return types;
  }

  /** How many tables a vector of a table has; 0 when it is absent. */
  private long length(long table, int field) throws IOException {
    long vector = vector(table, field);
    long length = vector == 0 ? 0 : bytes.uint32(vector);
    require(length == 0 ? 0 : vector + 4 + 4 * length);
    return length;
  }

  private long element(long table, int field, int index) throws IOException {
    return follow(vector(table, field) + 4 + 4L * index);
  }

  /** How long a vector of bytes is, after making sure that they are there. */
  private long bytesOf(long table, int field) throws IOException {
    long vector = vector(table, field);
    long length = vector == 0 ? 0 : bytes.uint32(vector);
    require(length == 0 ? 0 : vector + 4 + length);
    return length;
  }

  /** A short text of a table; empty when it is absent or longer than what is looked for. */
  private String text(long table, int field) throws IOException {
    long length = bytesOf(table, field);
    return length == EDGE_TPU.length() ? bytes.text(vector(table, field) + 4, (int) length) : "";
  }

  private long vector(long table, int field) throws IOException {
    long place = place(table, field);
    return place == 0 ? 0 : follow(place);
  }

  /** Where a table's field is; 0 when it is absent. */
  private long place(long table, int field) throws IOException {
    long vtable = table - (int) bytes.uint32(table);
    int slot = 4 + 2 * field;
    int offset = slot < bytes.uint16(vtable) ? bytes.uint16(vtable + slot) : 0;
    return offset == 0 ? 0 : table + offset;
  }

  private long follow(long place) throws IOException {
    long offset = bytes.uint32(place);
    if (offset == 0) {
      throw new Bytes.CutOff(place);
    }
    return place + offset;
  }

  private void require(long end) throws IOException {
    if (end > bytes.size()) {
      throw new Bytes.CutOff(end);
    }
  }
}
