package dev.wattstick.worker.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wattstick.record.Execution;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TimedLoopTest {
  private static final long FOREVER = Long.MAX_VALUE;

  private final FakeModel model = new FakeModel(2, 1, 10, 100, 1);
  private final ByteBuffer[][] inputs = {
    {buffer(1), buffer(2)}, {buffer(3), buffer(4)}, {buffer(5), buffer(6)}
  };
  private final TimedLoop loop =
      new TimedLoop(model, inputs, new ByteBuffer[] {buffer(0)}, model.clock());

  @Test
  void timesTheInvokeAndTheWholeQuery() {
    Timings timings = new Timings(10);
    loop.run(new StopRule(2, 0, FOREVER), timings);
    assertThat(timings.inferences()).containsExactly(100, 100);
    assertThat(timings.endToEnds()).containsExactly(121, 121);
    assertThat(timings.originNs()).isEqualTo(-500);
    assertThat(timings.durationNs()).isEqualTo(242);
    assertThat(timings.fastestEndToEndNs()).isEqualTo(121);
  }

  @Test
  void rotatesOverTheInputsAndGoesOnWhereItStopped() {
    Timings timings = new Timings(10);
    loop.run(new StopRule(2, 0, FOREVER), timings);
    loop.run(new StopRule(2, 0, FOREVER), timings);
    assertThat(model.calls)
        .containsExactly(
            "write 0 1",
            "write 1 2",
            "invoke",
            "read 0", //
            "write 0 3",
            "write 1 4",
            "invoke",
            "read 0",
            "write 0 5",
            "write 1 6",
            "invoke",
            "read 0",
            "write 0 1",
            "write 1 2",
            "invoke",
            "read 0");
    assertThat(timings.count).isEqualTo(2);
  }

  @Test
  void forgetsAModelsStateBetweenQueriesOutsideOfWhatIsTimed() {
    model.state = Execution.State.RESET;
    Timings timings = new Timings(10);
    new TimedLoop(model, inputs, new ByteBuffer[0], model.clock())
        .run(new StopRule(2, 0, FOREVER), timings);
    assertThat(model.calls)
        .containsExactly(
            "reset",
            "write 0 1",
            "write 1 2",
            "invoke",
            "reset",
            "write 0 3",
            "write 1 4",
            "invoke");
    assertThat(timings.inferences()).containsExactly(100, 100);
    assertThat(timings.endToEnds()).containsExactly(120, 120);
  }

  @Test
  void lastsAtLeastTheMinimumDuration() {
    assertThat(queries(new StopRule(1, 1000, FOREVER), 100)).isEqualTo(9);
  }

  @Test
  void whatTheRecordCountsIsNeverShorterThanTheMinimum() {
    AtomicLong now = new AtomicLong();
    TimedLoop ticking =
        new TimedLoop(model, inputs, new ByteBuffer[] {buffer(0)}, () -> now.addAndGet(7));
    for (long minNs = 1; minNs < 100; minNs++) {
      Timings timings = new Timings(100);
      ticking.run(new StopRule(1, minNs, FOREVER), timings);
      assertThat(timings.durationNs()).isGreaterThanOrEqualTo(minNs);
    }
  }

  @Test
  void beginsNoQueryAfterTheMaximumDuration() {
    assertThat(queries(new StopRule(50, 1000, 363), 100)).isEqualTo(3);
  }

  @Test
  void endsWhereTheRoomEnds() {
    assertThat(queries(new StopRule(50, 1000, FOREVER), 4)).isEqualTo(4);
  }

  private int queries(StopRule rule, int room) {
    Timings timings = new Timings(room);
    loop.run(rule, timings);
    return timings.count;
  }

  private static ByteBuffer buffer(int value) {
    return ByteBuffer.allocateDirect(2).put(0, (byte) value);
  }
}
