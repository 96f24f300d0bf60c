package dev.wattstick.worker.simulated;

import dev.wattstick.record.DeviceId;
import dev.wattstick.record.EngineFacts;
import dev.wattstick.record.RunRecord;
import dev.wattstick.record.SimulatedDevice;
import dev.wattstick.record.TensorFacts;
import dev.wattstick.worker.engine.LoadedModel;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/** Any model on a simulated device: one picture in, one row of scores out, and a real wait. */
final class SimulatedModel implements LoadedModel {
  private static final long SIDE = 224;
  private static final long CLASSES = 1000;

  /** Parking overshoots by some 50 µs: the rest is spun. */
  private static final long SPIN_NS = 200_000;

  private final DeviceId deviceId;
  private final SimulatedDevice device;
  private final List<TensorFacts> inputs;
  private final List<TensorFacts> outputs;
  private final Random random;

  SimulatedModel(DeviceId deviceId, SimulatedDevice device, int batchSize) {
    this.deviceId = deviceId;
    this.device = device;
    this.random = new Random(device.seed());
    long batch = batchSize;
    this.inputs = List.of(new TensorFacts("image", "uint8", List.of(batch, SIDE, SIDE, 3L), null));
    this.outputs = List.of(new TensorFacts("scores", "uint8", List.of(batch, CLASSES), null));
  }

  @Override
  public List<TensorFacts> inputs() {
    return inputs;
  }

  @Override
  public List<TensorFacts> outputs() {
    return outputs;
  }

  @Override
  public RunRecord.Engine engine() {
    return new RunRecord.Engine(EngineFacts.SIMULATED, SimulatedProvider.VERSION, null);
  }

  @Override
  public RunRecord.Acceleration acceleration() {
    return new RunRecord.Acceleration(null, null, null, deviceId.toString());
  }

  @Override
  public void writeInput(int index, ByteBuffer data) {
    // Nothing looks at it.
  }

  @Override
  public void invoke() {
    long endNs = System.nanoTime() + nextLatencyNs();
    for (long leftNs = endNs - System.nanoTime(); leftNs > 0; leftNs = endNs - System.nanoTime()) {
      if (leftNs > SPIN_NS) {
        LockSupport.parkNanos(leftNs - SPIN_NS);
      } else {
        Thread.onSpinWait();
      }
    }
  }

  /** Log-normal with the device's latency as its median. */
  long nextLatencyNs() {
    return Math.round(device.latencyNs() * Math.exp(device.jitter() * random.nextGaussian()));
  }

  @Override
  public void readOutput(int index, ByteBuffer into) {
    // There is nothing to read: quality is never asked of a simulated device.
  }

  @Override
  public Tensor lookUpOutput(int index) {
    return new Tensor(outputs.get(index), ByteBuffer.allocateDirect(0));
  }

  @Override
  public void close() {
    // Holds nothing.
  }
}
