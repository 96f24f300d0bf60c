package dev.wattstick.worker.environment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The options of this JVM, from its command line. */
final class JvmFlags {
  private static final Set<String> WITH_VALUE = Set.of("-cp", "-classpath", "--class-path");

  private JvmFlags() {}

  /**
   * The options before the main class, without the class path and without those that name a folder
   * of this one process: two runs on the same machine have the same flags.
   *
   * @param commandLine arguments that end in NUL each, as {@code /proc/self/cmdline} has them
   */
  static List<String> of(String commandLine) {
    List<String> arguments = List.of(commandLine.split("\0"));
    List<String> flags = new ArrayList<>();
    for (int i = 1; i < arguments.size() && arguments.get(i).startsWith("-"); i++) {
      String argument = arguments.get(i);
      if (WITH_VALUE.contains(argument)) {
        i++;
      } else if (!argument.startsWith("-XX:ErrorFile=")
          && !argument.startsWith("-Djava.io.tmpdir=")
          && !argument.startsWith("-Dwattstick.root=")) {
        flags.add(argument);
      }
    }
    return List.copyOf(flags);
  }
}
