package dev.wattstick.record.link;

import java.io.IOException;

/** Starts the process that a builder describes; a parameter, so that tests can stand in its way. */
@FunctionalInterface
public interface ProcessStarter {
  Process start(ProcessBuilder builder) throws IOException;
}
