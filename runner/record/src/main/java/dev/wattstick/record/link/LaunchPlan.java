package dev.wattstick.record.link;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Command line, environment and folder of one worker process. */
record LaunchPlan(WorkerCommand command, Path scratch, int port, String token, Duration deadline) {
  /** The parent's own deadline should be the one that is met. */
  private static final Duration WORKER_DEADLINE_MARGIN = Duration.ofSeconds(5);

  ProcessBuilder builder() {
    ProcessBuilder builder =
        new ProcessBuilder(arguments()).directory(scratch.toFile()).redirectErrorStream(true);
    Map<String, String> environment = builder.environment();
    environment.clear();
    environment.putAll(WorkerEnvironment.of(System.getenv()));
    environment.putAll(command.environment());
    environment.put("TMPDIR", scratch.toString());
    environment.put(LinkEnvironment.PARENT, Long.toString(ProcessHandle.current().pid()));
    environment.put(LinkEnvironment.PORT, Integer.toString(port));
    environment.put(LinkEnvironment.TOKEN, token);
    environment.put(
        LinkEnvironment.DEADLINE_MS,
        Long.toString(deadline.plus(WORKER_DEADLINE_MARGIN).toMillis()));
    return builder;
  }

  private List<String> arguments() {
    List<String> arguments = new ArrayList<>();
    arguments.add(command.java().toString());
    arguments.add("-XX:+ExitOnOutOfMemoryError");
    arguments.add("-XX:-CreateCoredumpOnCrash");
    // JDK 24 and newer warn at the first native library of a class path that is not named here.
    arguments.add("--enable-native-access=ALL-UNNAMED");
    arguments.add("-XX:ErrorFile=" + scratch.resolve(CrashReport.FILE_NAME));
    arguments.add("-Djava.io.tmpdir=" + scratch);
    arguments.addAll(command.jvmOptions());
    arguments.add("-cp");
    arguments.add(
        command.classPath().stream()
            .map(path -> path.toAbsolutePath().toString())
            .collect(Collectors.joining(File.pathSeparator)));
    arguments.add(command.mainClass());
    return arguments;
  }
}
