package dev.wattstick.service.queue;

/**
 * Whose jobs and lanes these are, where several services share one database.
 *
 * @param name unique among them
 */
public record Node(String name) {

  /** The name of this node's lanes among db-scheduler's tasks. */
  String laneTask() {
    return "lane-" + name;
  }
}
