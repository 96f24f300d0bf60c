package dev.wattstick.service.queue;

import dev.wattstick.service.settings.Settings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.UUID;

/**
 * Whose jobs and devices these are, where several services share one database.
 *
 * @param name unique among them
 * @param process new with every start, so that a process knows the jobs that it runs itself
 */
@Singleton
public record Node(String name, String process) {

  @Inject
  Node(Settings settings) {
    this(settings.node(), UUID.randomUUID().toString());
  }
}
