package dev.wattstick.record.link;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The variables of the parent's environment that a worker gets: what a program needs to find itself
 * and its libraries, and the engines' own. Nothing else: keys, tokens and proxies of the parent are
 * not for a process that loads model files of others; variables that change an engine's speed
 * ({@code OMP_NUM_THREADS}) are not for a measurement whose record does not show them; and the JVM
 * would print {@code JAVA_TOOL_OPTIONS} into the log.
 */
final class WorkerEnvironment {
  private static final Set<String> NAMES =
      Set.of(
          "PATH",
          "HOME",
          "LANG",
          "LANGUAGE",
          "TZ",
          "LD_LIBRARY_PATH",
          "INTEL_OPENVINO_DIR",
          "WATTSTICK_EDGETPU",
          "WATTSTICK_LITERT",
          "WATTSTICK_OPENVINO",
          "WATTSTICK_SYS_ROOT",
          "WATTSTICK_VENV");

  private WorkerEnvironment() {}

  /** Those of the parent's variables that are passed on. */
  static Map<String, String> of(Map<String, String> parent) {
    Map<String, String> passed = new TreeMap<>(parent);
    passed.keySet().removeIf(name -> !NAMES.contains(name) && !name.startsWith("LC_"));
    return passed;
  }
}
