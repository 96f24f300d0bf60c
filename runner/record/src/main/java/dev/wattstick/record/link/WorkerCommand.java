package dev.wattstick.record.link;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * How to start a worker: its own JVM with an explicit class path.
 *
 * @param java the {@code java} program
 * @param classPath jars, the worker's own first
 * @param jvmOptions such as {@code -Xmx1g}
 * @param mainClass of the worker
 * @param environment variables beside the few of the parent's that every worker gets
 */
public record WorkerCommand(
    Path java,
    List<Path> classPath,
    List<String> jvmOptions,
    String mainClass,
    Map<String, String> environment) {}
