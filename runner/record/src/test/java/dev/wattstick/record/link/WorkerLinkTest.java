package dev.wattstick.record.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wattstick.record.WorkerEvent;
import dev.wattstick.record.WorkerRequest;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class WorkerLinkTest {
  private static final WorkerRequest REQUEST = new WorkerRequest.Probe(Map.of());

  private final BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
  private final BlockingQueue<Integer> halts = new LinkedBlockingQueue<>();

  @Test
  void takesTheRequestAndSendsEvents() throws Exception {
    try (LinkServer server = server();
        WorkerLink link = WorkerLink.connect(environment(server, 60_000), halts::add)) {
      assertThat(link.request()).isEqualTo(REQUEST);
      WorkerEvent event = new WorkerEvent.Progress(WorkerEvent.Phase.WARM_UP, null);
      link.send(event);
      assertThat(signals.poll(60, TimeUnit.SECONDS)).isEqualTo(new Signal.Connected());
      assertThat(signals.poll(60, TimeUnit.SECONDS)).isEqualTo(new Signal.Event(event));
    }
  }

  @Test
  void haltsWhenItsParentIsGone() throws Exception {
    LinkServer server = server();
    WorkerLink link = WorkerLink.connect(environment(server, 60_000), halts::add);
    link.request();
    server.close();
    assertThat(halts.poll(60, TimeUnit.SECONDS)).isEqualTo(LinkEnvironment.EXIT_ORPHAN);
  }

  @Test
  void haltsWhenItsDeadlinePasses() throws Exception {
    try (LinkServer server = server();
        WorkerLink link = WorkerLink.connect(environment(server, 1), halts::add)) {
      link.request();
      assertThat(halts.poll(60, TimeUnit.SECONDS)).isEqualTo(LinkEnvironment.EXIT_DEADLINE);
    }
  }

  @Test
  void refusesToRunWithoutAParent() {
    assertThatThrownBy(() -> WorkerLink.connect(Map.of(), halts::add))
        .isInstanceOf(LinkException.class)
        .hasMessageContaining("WATTSTICK_LINK_PORT is not set");
  }

  @Test
  void saysThatNobodyListens() throws IOException {
    Map<String, String> environment;
    try (LinkServer server = server()) {
      environment = environment(server, 1);
    }
    // The server's own port may be another's by now; nobody listens at tcpmux.
    environment.put(LinkEnvironment.PORT, "1");
    assertThatThrownBy(() -> WorkerLink.connect(environment, halts::add))
        .isInstanceOf(LinkException.class)
        .hasMessageContaining("no parent listens");
  }

  private LinkServer server() throws IOException {
    LinkServer server = new LinkServer(REQUEST, LinkLimits.standard(), signals);
    server.start();
    return server;
  }

  private static Map<String, String> environment(LinkServer server, long deadlineMs) {
    Map<String, String> environment = new HashMap<>();
    environment.put(LinkEnvironment.PORT, Integer.toString(server.port()));
    environment.put(LinkEnvironment.TOKEN, server.token());
    environment.put(LinkEnvironment.DEADLINE_MS, Long.toString(deadlineMs));
    return environment;
  }
}
