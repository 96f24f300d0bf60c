package dev.wattstick.worker.tflite;

import dev.wattstick.record.ElementType;
import dev.wattstick.record.InputSpec;
import dev.wattstick.record.TensorFacts;
import dev.wattstick.worker.engine.Dimension;
import dev.wattstick.worker.engine.InputShapes;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.tensorflowlite.Subgraph;
import org.bytedeco.tensorflowlite.TfLiteIntArray;
import org.bytedeco.tensorflowlite.TfLiteTensor;
import org.bytedeco.tensorflowlite.global.tensorflowlite;
import org.jspecify.annotations.Nullable;

/** Reads what the interpreter knows of its inputs and outputs, and checks it before it is used. */
final class TfLiteTensors {
  private final TfLiteSession session;
  private final Subgraph graph;

  TfLiteTensors(TfLiteSession session) {
    this.session = session;
    this.graph = session.graph();
  }

  /** Tensor numbers of the inputs, in the model's order. */
  int[] inputs() {
    return indices(graph.inputs(), "input");
  }

  /** Tensor numbers of the outputs, in the model's order. */
  int[] outputs() {
    return indices(graph.outputs(), "output");
  }

  /** What the file says of an input, before anything is resized or prepared. */
  InputShapes.Declared declared(int index) {
    TfLiteTensor tensor = graph.tensor(index);
    TfLiteIntArray signature = tensor.dims_signature();
    boolean signed = signature != null && !signature.isNull() && signature.size() > 0;
    return new InputShapes.Declared(
        name(tensor),
        type(tensor),
        dimensions(signed ? signature : tensor.dims()).stream().map(Dimension::of).toList());
  }

  TensorFacts facts(int index) {
    TfLiteTensor tensor = graph.tensor(index);
    return new TensorFacts(
        name(tensor), type(tensor).id(), dimensions(tensor.dims()), quantization(tensor));
  }

  /** The tensor's own memory; its size is checked against its shape and type. */
  ByteBuffer memory(int index) {
    TfLiteTensor tensor = graph.tensor(index);
    Integer bytes = type(tensor).bytesOf(dimensions(tensor.dims()));
    session.require(
        bytes != null && bytes == tensor.bytes(),
        "has a tensor \"" + name(tensor) + "\" whose size does not fit its shape",
        "export it again");
    BytePointer data = tensor.data().raw();
    if (tensor.bytes() == 0) {
      return ByteBuffer.allocateDirect(0);
    }
    session.require(
        data != null && !data.isNull(), "has a tensor \"" + name(tensor) + "\" without memory");
    return Objects.requireNonNull(data).capacity(tensor.bytes()).asByteBuffer();
  }

  private int[] indices(@Nullable IntPointer pointer, String kind) {
    List<Integer> indices = new ArrayList<>();
    for (long i = 0; pointer != null && i < pointer.limit(); i++) {
      int index = pointer.get(i);
      session.require(
          index >= 0 && index < graph.tensors_size(),
          "names an " + kind + " that it does not have",
          "export it again");
      indices.add(index);
    }
    return indices.stream().mapToInt(Integer::intValue).toArray();
  }

  private ElementType type(TfLiteTensor tensor) {
    ElementType type =
        switch (tensor.type()) {
          case tensorflowlite.kTfLiteFloat16 -> ElementType.FLOAT16;
          case tensorflowlite.kTfLiteFloat32 -> ElementType.FLOAT32;
          case tensorflowlite.kTfLiteFloat64 -> ElementType.FLOAT64;
          case tensorflowlite.kTfLiteInt8 -> ElementType.INT8;
          case tensorflowlite.kTfLiteInt16 -> ElementType.INT16;
          case tensorflowlite.kTfLiteInt32 -> ElementType.INT32;
          case tensorflowlite.kTfLiteInt64 -> ElementType.INT64;
          case tensorflowlite.kTfLiteUInt8 -> ElementType.UINT8;
          case tensorflowlite.kTfLiteUInt16 -> ElementType.UINT16;
          case tensorflowlite.kTfLiteUInt32 -> ElementType.UINT32;
          case tensorflowlite.kTfLiteUInt64 -> ElementType.UINT64;
          case tensorflowlite.kTfLiteBool -> ElementType.BOOL;
          case tensorflowlite.kTfLiteComplex64 -> ElementType.COMPLEX64;
          case tensorflowlite.kTfLiteComplex128 -> ElementType.COMPLEX128;
          default -> null;
        };
    session.require(
        type != null,
        "has an input or output \""
            + name(tensor)
            + "\" of type "
            + tensorflowlite.TfLiteTypeGetName(tensor.type()).getString().toLowerCase(Locale.ROOT)
            + ", which numpy arrays cannot hold",
        "export it with float32 inputs and outputs");
    return Objects.requireNonNull(type);
  }

  private static String name(TfLiteTensor tensor) {
    BytePointer name = tensor.name();
    return name == null || name.isNull() ? "" : name.getString(StandardCharsets.UTF_8);
  }

  private static List<Long> dimensions(@Nullable TfLiteIntArray array) {
    List<Long> dimensions = new ArrayList<>();
    for (int i = 0; array != null && !array.isNull() && i < array.size(); i++) {
      dimensions.add((long) array.data(i));
    }
    return List.copyOf(dimensions);
  }

  /** One scale for the whole tensor; a scale for each channel is left out. */
  private static InputSpec.@Nullable Quantization quantization(TfLiteTensor tensor) {
    float scale = tensor.params().scale();
    return scale == 0 ? null : new InputSpec.Quantization(scale, tensor.params().zero_point());
  }
}
