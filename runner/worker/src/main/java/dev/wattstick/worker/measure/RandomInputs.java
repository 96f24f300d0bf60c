package dev.wattstick.worker.measure;

import dev.wattstick.record.ElementType;
import dev.wattstick.record.Execution;
import dev.wattstick.record.FailureKind;
import dev.wattstick.record.TensorFacts;
import dev.wattstick.worker.engine.EngineException;
import java.nio.ByteBuffer;
import java.util.SplittableRandom;
import java.util.function.ObjIntConsumer;

/**
 * Made-up inputs, the same in every run: floats uniform in 0..1 (float16: 0.5..1), 8-bit integers
 * uniform over their range, wider integers and booleans 0 or 1, which is in range of any index.
 */
final class RandomInputs implements InputSource {
  private static final int DISTINCT = 8;
  private static final long SEED = 0x5eed;

  /** The bits of 0.5 as float16; its ten low bits are the fraction. */
  private static final int HALF_OF_ONE = 0x3800;

  @Override
  public Execution.InputData describe() {
    return Execution.InputData.random(SEED);
  }

  @Override
  public int distinct() {
    return DISTINCT;
  }

  @Override
  public void fill(int set, int index, TensorFacts tensor, ByteBuffer into) {
    SplittableRandom random = new SplittableRandom(SEED + 31L * set + index);
    ByteBuffer target = into.duplicate().order(into.order());
    ObjIntConsumer<ByteBuffer> put = putter(tensor, random);
    int count = target.remaining() / bytes(tensor.type());
    for (int i = 0; i < count; i++) {
      put.accept(target, i);
    }
  }

  private static int bytes(String type) {
    return ElementType.ofId(type).bytes();
  }

  private static ObjIntConsumer<ByteBuffer> putter(TensorFacts tensor, SplittableRandom random) {
    return switch (tensor.type()) {
      case "float32" -> (target, i) -> target.putFloat((random.nextInt() >>> 8) * 0x1p-24f);
      case "float64" -> (target, i) -> target.putDouble(random.nextDouble());
      case "float16" ->
          (target, i) -> target.putShort((short) (HALF_OF_ONE | random.nextInt() >>> 22));
      case "uint8", "int8" -> (target, i) -> target.put((byte) random.nextInt());
      case "bool" -> (target, i) -> target.put((byte) (random.nextInt() >>> 31));
      case "int16", "uint16" -> (target, i) -> target.putShort((short) (random.nextInt() >>> 31));
      case "int32", "uint32" -> (target, i) -> target.putInt(random.nextInt() >>> 31);
      case "int64", "uint64" -> (target, i) -> target.putLong(random.nextInt() >>> 31);
      default ->
          throw new EngineException(
              FailureKind.MODEL_REFUSED,
              "no data can be made up for input " + tensor.name() + " of type " + tensor.type());
    };
  }
}
