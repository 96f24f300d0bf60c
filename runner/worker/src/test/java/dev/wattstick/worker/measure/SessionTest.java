package dev.wattstick.worker.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wattstick.record.WorkerEvent;
import dev.wattstick.record.WorkerEvent.Phase;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SessionTest {
  private final List<WorkerEvent> events = new ArrayList<>();

  @Test
  void theFirstInferenceIsOneInvoke() {
    FakeModel model = new FakeModel(1, 1, 10, 100, 1);
    assertThat(session(model).firstInferenceNs()).isEqualTo(100);
    assertThat(model.calls).containsExactly("write 0 0", "invoke");
    assertThat(events).containsExactly(new WorkerEvent.Progress(Phase.FIRST_INFERENCE, null));
  }

  @Test
  void theWarmUpLastsAsLongAsItMust() {
    Session session = session(new FakeModel(1, 1, 10, 89, 1));
    session.firstInferenceNs();
    events.clear();
    Session.WarmUp warmUp = session.warmUp(100_000);
    assertThat(warmUp).isEqualTo(new Session.WarmUp(1000, 100_000, 100));
    assertThat(events).containsExactly(new WorkerEvent.Progress(Phase.WARM_UP, 100_000L));
  }

  @Test
  void theWarmUpIsAtLeastOneRun() {
    assertThat(session(new FakeModel(1, 1, 10, 89, 1)).warmUp(0).runs()).isEqualTo(1);
  }

  @Test
  void saysHowLongTheSteadyStateWillTake() {
    Session session = session(new FakeModel(1, 1, 10, 89, 1));
    Session.WarmUp warmUp = new Session.WarmUp(10, 1000, 90);
    session.prepareSteadyState(new StopRule(20, 1500, 9000), warmUp);
    session.prepareSteadyState(new StopRule(20, 3000, 9000), warmUp);
    session.prepareSteadyState(new StopRule(200, 3000, 9000), warmUp);
    assertThat(events)
        .containsExactly(
            new WorkerEvent.Progress(Phase.STEADY_STATE, 2000L),
            new WorkerEvent.Progress(Phase.STEADY_STATE, 3000L),
            new WorkerEvent.Progress(Phase.STEADY_STATE, 9000L));
  }

  private Session session(FakeModel model) {
    ByteBuffer[][] inputs = {{ByteBuffer.allocateDirect(2)}};
    return new Session(model, inputs, model.clock(), events::add);
  }
}
