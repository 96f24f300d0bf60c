package dev.wattstick.worker.measure;

import dev.wattstick.record.Execution;
import dev.wattstick.record.RunRecord;
import dev.wattstick.record.TensorFacts;
import dev.wattstick.worker.engine.LoadedModel;
import dev.wattstick.worker.engine.ModelSetup;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** A model whose steps take as long as they are told to, on a clock that only they move. */
final class FakeModel implements LoadedModel {
  final List<String> calls = new ArrayList<>();
  private final List<TensorFacts> inputs;
  private final List<TensorFacts> outputs;
  private final long writeNs;
  private final long invokeNs;
  private final long readNs;
  private long nowNs = -500;
  Execution.@Nullable State state;

  /** What the engine holds of every output. */
  TensorFacts held = new TensorFacts("out0", "uint8", List.of(1L, 2L), null);

  ByteBuffer heldElements = ByteBuffer.allocateDirect(2);

  FakeModel(int inputs, int outputs, long writeNs, long invokeNs, long readNs) {
    this.inputs = tensors("in", inputs);
    this.outputs = tensors("out", outputs);
    this.writeNs = writeNs;
    this.invokeNs = invokeNs;
    this.readNs = readNs;
  }

  LongSupplier clock() {
    return () -> nowNs;
  }

  private static List<TensorFacts> tensors(String name, int count) {
    List<TensorFacts> tensors = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      tensors.add(new TensorFacts(name + i, "uint8", List.of(1L, 2L), null));
    }
    return tensors;
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
    return new RunRecord.Engine("fake", "1", null);
  }

  @Override
  public RunRecord.Acceleration acceleration() {
    return new RunRecord.Acceleration(null, null, null, "fake");
  }

  @Override
  public void writeInput(int index, ByteBuffer data) {
    calls.add("write " + index + " " + data.get(0));
    nowNs += writeNs;
  }

  @Override
  public void invoke() {
    calls.add("invoke");
    nowNs += invokeNs;
  }

  @Override
  public void readOutput(int index, ByteBuffer into) {
    calls.add("read " + index);
    nowNs += readNs;
  }

  @Override
  public Tensor lookUpOutput(int index) {
    calls.add("look up " + index);
    return new Tensor(held, heldElements);
  }

  @Override
  public ModelSetup setup() {
    return new ModelSetup(null, List.of(), List.of(), state);
  }

  @Override
  public void resetState() {
    calls.add("reset");
    nowNs += 1000;
  }

  @Override
  public void close() {
    calls.add("close");
  }
}
