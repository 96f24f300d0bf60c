package dev.wattstick.record.modelfile;

import dev.wattstick.record.modelfile.ModelContent.ExternalData;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads a protocol buffer as ONNX: it has a graph and a version, and its fields, in any order and
 * with unknown ones among them, end where the file ends. Collects the files that tensors are stored
 * in, wherever in the model a tensor may be. The numbers are those of the fields in onnx.proto.
 */
final class OnnxContent {
  private static final int MAX_DEPTH = 100;
  private static final int MAX_TEXT_BYTES = 4096;
  private static final int MAX_IR_VERSION = 64;

  /** TensorProto.DataType of the element types that precisions are named after. */
  private static final Map<Long, String> TYPES =
      Map.of(1L, "float32", 10L, "float16", 3L, "int8", 2L, "uint8", 22L, "int4", 21L, "uint4");

  private final Bytes bytes;
  private final Map<String, Long> external = new LinkedHashMap<>();
  private final Set<String> types = new TreeSet<>();
  private boolean version;
  private boolean graph;

  private OnnxContent(Bytes bytes) {
    this.bytes = bytes;
  }

  /**
   * The content; empty when it is none.
   *
   * @throws ModelFileException when it begins like ONNX and then is damaged
   */
  static Optional<ModelContent.Onnx> parse(Bytes bytes) throws ModelFileException, IOException {
    return new OnnxContent(bytes).content();
  }

  private Optional<ModelContent.Onnx> content() throws ModelFileException, IOException {
    try {
      walk(Message.MODEL, 0, bytes.size(), 0);
    } catch (Bytes.CutOff e) {
      if (!version) {
        return Optional.empty();
      }
      throw new ModelFileException(
          "is an ONNX model that is damaged or cut off", "export or download it again");
    }
    if (!graph || !version) {
      return Optional.empty();
    }
    List<ExternalData> files = new ArrayList<>();
    external.forEach((location, size) -> files.add(new ExternalData(location, size)));
    return Optional.of(new ModelContent.Onnx(files, types));
  }

  private void walk(Message message, long from, long end, int depth) throws IOException {
    if (depth > MAX_DEPTH) {
      throw new Bytes.CutOff(from);
    }
    Tensor tensor = new Tensor();
    Protobuf.walk(
        bytes,
        from,
        end,
        field -> {
          if (message == Message.MODEL) {
            notice(field);
          } else if (message == Message.TENSOR) {
            tensor.notice(field);
          }
          Message part = field.wireType() == Protobuf.LENGTH ? message.part(field.number()) : null;
          if (part != null) {
            walk(part, field.from(), field.end(), depth + 1);
          }
        });
    if (tensor.isExternal && tensor.location != null) {
      external.merge(tensor.location, tensor.end(), Math::max);
    }
  }

  private void notice(Protobuf.Field field) {
    version |= field.is(1, 0) && field.value() > 0 && field.value() < MAX_IR_VERSION;
    version |= field.is(8, Protobuf.LENGTH);
    graph |= field.is(7, Protobuf.LENGTH);
  }

  /** The messages in which tensors can be, and in which of their fields. */
  private enum Message {
    MODEL,
    GRAPH,
    NODE,
    ATTRIBUTE,
    TENSOR,
    SPARSE_TENSOR,
    FUNCTION,
    TRAINING;

    @Nullable Message part(int field) {
      return switch (this) {
        case MODEL -> field == 7 ? GRAPH : field == 20 ? TRAINING : field == 25 ? FUNCTION : null;
        case GRAPH -> field == 1 ? NODE : field == 5 ? TENSOR : field == 15 ? SPARSE_TENSOR : null;
        case NODE -> field == 5 ? ATTRIBUTE : null;
        case ATTRIBUTE ->
            switch (field) {
              case 5, 10 -> TENSOR;
              case 6, 11 -> GRAPH;
              case 22, 23 -> SPARSE_TENSOR;
              default -> null;
            };
        case SPARSE_TENSOR -> field == 1 || field == 2 ? TENSOR : null;
        case FUNCTION -> field == 7 ? NODE : field == 11 ? ATTRIBUTE : null;
        case TRAINING -> field == 1 || field == 2 ? GRAPH : null;
        case TENSOR -> null;
      };
    }
  }

  /** Where a tensor's elements are. */
  private final class Tensor {
    private boolean isExternal;
    private @Nullable String location;
    private long offset;
    private long length;

    void notice(Protobuf.Field field) throws IOException {
      if (field.is(2, 0)) {
        Optional.ofNullable(TYPES.get(field.value())).ifPresent(types::add);
      }
      isExternal |= field.is(14, 0) && field.value() == 1;
      if (field.is(13, Protobuf.LENGTH)) {
        String[] entry = {"", ""};
        Protobuf.walk(
            bytes,
            field.from(),
            field.end(),
            part -> {
              if (part.is(1, Protobuf.LENGTH) || part.is(2, Protobuf.LENGTH)) {
                int size = (int) Math.min(MAX_TEXT_BYTES, part.end() - part.from());
                entry[part.number() - 1] = bytes.text(part.from(), size);
              }
            });
        enter(entry[0], entry[1]);
      }
    }

    private void enter(String key, String value) throws IOException {
      switch (key) {
        case "location" -> location = value;
        case "offset" -> offset = number(value);
        case "length" -> length = number(value);
        default -> {} // a checksum, or what a later version adds
      }
    }

    private long number(String value) throws IOException {
      try {
        return Math.max(0, Long.parseLong(value.strip()));
      } catch (NumberFormatException e) {
        throw new Bytes.CutOff(0);
      }
    }

    long end() {
      return offset > Long.MAX_VALUE - length ? Long.MAX_VALUE : offset + length;
    }
  }
}
