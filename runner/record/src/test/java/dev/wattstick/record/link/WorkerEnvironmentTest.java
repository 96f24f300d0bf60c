package dev.wattstick.record.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkerEnvironmentTest {
  @Test
  void onlyWhatAWorkerNeedsIsPassedOn() {
    Map<String, String> parent =
        Map.ofEntries(
            Map.entry("PATH", "/bin"),
            Map.entry("HOME", "/home/a"),
            Map.entry("LANG", "C.UTF-8"),
            Map.entry("LC_ALL", "C.UTF-8"),
            Map.entry("LD_LIBRARY_PATH", "/opt/lib"),
            Map.entry("WATTSTICK_OPENVINO", "/opt/openvino"),
            Map.entry("AWS_SECRET_ACCESS_KEY", "secret"),
            Map.entry("GITHUB_TOKEN", "secret"),
            Map.entry("HTTP_PROXY", "http://user:secret@proxy"),
            Map.entry("https_proxy", "http://user:secret@proxy"),
            Map.entry("JAVA_TOOL_OPTIONS", "-Dsecret=1"),
            Map.entry("JDK_JAVA_OPTIONS", "-Dsecret=1"),
            Map.entry("_JAVA_OPTIONS", "-Dsecret=1"),
            Map.entry("OMP_NUM_THREADS", "1"),
            Map.entry("LD_PRELOAD", "/tmp/x.so"),
            Map.entry("WATTSTICK_API_KEY", "secret"));
    assertThat(WorkerEnvironment.of(parent))
        .containsOnlyKeys(
            "PATH", "HOME", "LANG", "LC_ALL", "LD_LIBRARY_PATH", "WATTSTICK_OPENVINO");
  }
}
