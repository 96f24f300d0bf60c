package dev.wattstick.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wattstick.client.JobCancellation.Outcome;
import dev.wattstick.client.JobCancellation.Result;
import dev.wattstick.testing.FakeService;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class JobCancellationTest {

  @Test
  void manyAreCancelledInTheirOrder() throws Exception {
    try (FakeService service = new FakeService()) {
      List<String> ids = new ArrayList<>();
      for (int i = 0; i < 500; i++) {
        ids.add("job" + i);
        service.on("DELETE jobs/job" + i, 200, "{\"state\":\"cancelled\"}");
      }
      AtomicInteger most = new AtomicInteger();
      List<Result> results =
          new JobCancellation(new ServiceClient(service.url()))
              .cancel(ids, done -> most.accumulateAndGet(done, Math::max));
      assertThat(results).extracting(Result::id).isEqualTo(ids);
      assertThat(results).extracting(Result::outcome).containsOnly(Outcome.CANCELLED);
      assertThat(most).hasValue(500);
    }
  }

  @Test
  void aServiceThatFailsEndsItAndSaysHowFarItCame() throws Exception {
    try (FakeService service = new FakeService()) {
      service.on("DELETE jobs/1", 503, "{\"detail\":\"The queue cannot be written.\"}");
      JobCancellation cancellation = new JobCancellation(new ServiceClient(service.url()));
      assertThatThrownBy(() -> cancellation.cancel(List.of("1"), done -> {}))
          .isInstanceOf(ClientException.class)
          .hasMessage("stopped after 0 of 1 jobs: The queue cannot be written.");
    }
  }
}
