package dev.wattstick.service.queue;

import java.util.UUID;

/**
 * Whose jobs and devices these are, where several services share one database.
 *
 * @param name unique among them
 * @param process new with every start, so that a process knows the jobs that it runs itself
 */
public record Node(String name, String process) {

  /** This process of a node. */
  public static Node starting(String name) {
    return new Node(name, UUID.randomUUID().toString());
  }
}
