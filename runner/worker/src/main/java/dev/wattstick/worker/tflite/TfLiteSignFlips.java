package dev.wattstick.worker.tflite;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.tensorflowlite.RegistrationNodePair;
import org.bytedeco.tensorflowlite.Subgraph;
import org.bytedeco.tensorflowlite.TfLiteContext;
import org.bytedeco.tensorflowlite.TfLiteNode;
import org.bytedeco.tensorflowlite.TfLiteRegistration;
import org.bytedeco.tensorflowlite.TfLiteTensor;
import org.bytedeco.tensorflowlite.global.tensorflowlite;

/**
 * Runs QUANTIZE operations between uint8 and int8 of the same scale, whose zero points differ by
 * 128, in Java: they flip each element's highest bit, as TensorFlow Lite's own kernel does in this
 * case (requantize.h). That kernel is not vectorised in this build, and costs a full-integer
 * MobileNetV2 with a uint8 input 8 % of its time; no delegate takes it. Every other operation is
 * left alone.
 */
final class TfLiteSignFlips {
  /** The binding has ten places for such functions in the process; images have one input. */
  private static final int MAX_FLIPS = 4;

  private static final int SIGN_DISTANCE = 128;
  private static final byte SIGN = (byte) 0x80;
  private static final long SIGNS = 0x8080808080808080L;

  /** Native code holds their addresses, so they are kept from the collector. */
  private final List<Flip> flips = new ArrayList<>();

  /**
   * Replaces the kernels of a graph that has run once.
   *
   * @param tensors whose memory does not move any more
   */
  TfLiteSignFlips(Subgraph graph, TfLiteTensors tensors) {
    for (int index : new TfLiteGraph(graph).plan()) {
      RegistrationNodePair pair = graph.node_and_registration(index);
      TfLiteNode node = pair.first();
      if (flips.size() < MAX_FLIPS
          && pair.second().builtin_code() == tensorflowlite.kTfLiteBuiltinQuantize
          && (node.delegate() == null || node.delegate().isNull())
          && isFlip(graph.tensor(node.inputs().data(0)), graph.tensor(node.outputs().data(0)))) {
        Flip flip =
            new Flip(tensors.memory(node.inputs().data(0)), tensors.memory(node.outputs().data(0)));
        flips.add(flip);
        if (!flip.isNull()) {
          pair.second().invoke(flip);
        }
      }
    }
  }

  /** How many kernels were replaced. */
  int count() {
    return flips.size();
  }

  void close() {
    flips.forEach(Flip::close);
  }

  private static boolean isFlip(TfLiteTensor from, TfLiteTensor into) {
    int distance = from.params().zero_point() - into.params().zero_point();
    int expected =
        from.type() == tensorflowlite.kTfLiteUInt8 && into.type() == tensorflowlite.kTfLiteInt8
            ? SIGN_DISTANCE
            : from.type() == tensorflowlite.kTfLiteInt8
                    && into.type() == tensorflowlite.kTfLiteUInt8
                ? -SIGN_DISTANCE
                : 0;
    return expected != 0
        && distance == expected
        && from.params().scale() == into.params().scale()
        && from.params().scale() != 0
        && from.bytes() == into.bytes();
  }

  /** The kernel. */
  private static final class Flip extends TfLiteRegistration.Invoke_TfLiteContext_TfLiteNode {
    private final ByteBuffer from;
    private final ByteBuffer into;

    Flip(ByteBuffer from, ByteBuffer into) {
      this.from = from;
      this.into = into;
    }

    @Override
    public int call(TfLiteContext context, TfLiteNode node) {
      int size = into.capacity();
      int words = size - size % Long.BYTES;
      for (int i = 0; i < words; i += Long.BYTES) {
        into.putLong(i, from.getLong(i) ^ SIGNS);
      }
      for (int i = words; i < size; i++) {
        into.put(i, (byte) (from.get(i) ^ SIGN));
      }
      return tensorflowlite.kTfLiteOk;
    }
  }
}
