package dev.wattstick.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.wattstick.testing.FakeService;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JobWaitTest {
  private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");

  private FakeService service;
  private int pauses;
  private JobWait wait;

  @BeforeEach
  void start() throws IOException {
    service = new FakeService();
    wait =
        new JobWait(
            new ServiceClient(service.url()), Clock.fixed(NOW, ZoneOffset.UTC), () -> pauses++);
  }

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void asksAgainWhereAnAnswerCameBeforeTheEnd() {
    service
        .on("GET jobs/7?wait=PT1M", 200, "{\"state\":\"queued\"}")
        .on("GET jobs/7?wait=PT1M", 200, "{\"state\":\"running\"}")
        .on("GET jobs/7?wait=PT1M", 200, "{\"state\":\"cancelled\"}");
    JsonNode job = wait.await("7", NOW.plusSeconds(3600));
    assertThat(job.path("state").asText()).isEqualTo("cancelled");
    assertThat(pauses).isEqualTo(2);
  }

  @Test
  void asksForNoLongerThanIsLeft() {
    service.on("GET jobs/7?wait=PT5S", 200, "{\"state\":\"completed\"}");
    assertThat(wait.await("7", NOW.plusMillis(5900)).path("state").asText()).isEqualTo("completed");
  }

  @Test
  void anUnknownJobIsRefused() {
    service.on("GET jobs/8?wait=PT1M", 404, "{\"detail\":\"There is no job 8.\"}");
    assertThatThrownBy(() -> wait.await("8", NOW.plusSeconds(3600)))
        .isInstanceOf(RefusedRequest.class)
        .hasMessage("There is no job 8.");
  }
}
