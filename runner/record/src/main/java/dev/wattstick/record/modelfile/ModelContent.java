package dev.wattstick.record.modelfile;

import java.util.List;

/** What a model file holds. */
public sealed interface ModelContent {

  ModelFormat format();

  /**
   * A TensorFlow Lite model.
   *
   * @param compiledForEdgeTpu whether operations are packed for the Coral Edge TPU, which nothing
   *     else can run
   */
  record Tflite(boolean compiledForEdgeTpu) implements ModelContent {
    @Override
    public ModelFormat format() {
      return ModelFormat.TFLITE;
    }
  }

  /**
   * An OpenVINO IR.
   *
   * @param weightsBytes up to which byte of its weights file the constants reach; 0 when it has
   *     none, and needs no such file
   * @param keepsState whether it reads a variable that an inference may leave to the next one
   */
  record OpenVinoIr(long weightsBytes, boolean keepsState) implements ModelContent {
    @Override
    public ModelFormat format() {
      return ModelFormat.OPENVINO_IR;
    }
  }

  /**
   * An ONNX model.
   *
   * @param external the files that hold tensors of it, in the order they are named first
   */
  record Onnx(List<ExternalData> external) implements ModelContent {
    public Onnx {
      external = List.copyOf(external);
    }

    @Override
    public ModelFormat format() {
      return ModelFormat.ONNX;
    }
  }

  /**
   * A file that holds tensors of an ONNX model.
   *
   * @param location as the model names it: relative to the model's folder
   * @param bytes up to which byte of it the tensors reach, as far as the model says
   */
  record ExternalData(String location, long bytes) {}
}
