package dev.wattstick.worker.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NativeScopeTest {

  @Test
  void releasesInTheOppositeOrderAndOnce() {
    List<String> released = new ArrayList<>();
    NativeScope scope = new NativeScope();
    scope.onClose(() -> released.add("bytes"));
    scope.onClose(() -> released.add("model"));

    assertThat(scope.isClosed()).isFalse();
    scope.close();
    scope.close();

    assertThat(scope.isClosed()).isTrue();
    assertThat(released).containsExactly("model", "bytes");
  }
}
