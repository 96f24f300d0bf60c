package dev.wattstick.service.start;

import dev.wattstick.service.fault.StartException;
import dev.wattstick.service.home.Home;
import dev.wattstick.service.home.HomeException;
import io.quarkus.runtime.QuarkusBindException;
import io.smallrye.config.ConfigValidationException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;

/** Why the service did not start, in one sentence; only a defect is logged with its trace. */
final class Refusal {
  private static final Logger LOG = Logger.getLogger(Refusal.class);

  private Refusal() {}

  static String sentence(Throwable failure) {
    List<Throwable> causes = causes(failure);
    for (Throwable cause : causes) {
      if (cause instanceof StartException || cause instanceof HomeException) {
        return String.valueOf(cause.getMessage());
      }
      if (cause instanceof QuarkusBindException bind) {
        return Address.taken(bind.getHost(), bind.getPort(), "somebody was faster");
      }
      if (cause instanceof ConfigValidationException wrong) {
        return "A setting is wrong: " + oneLine(wrong);
      }
    }
    Throwable root = causes.get(causes.size() - 1);
    return root instanceof IOException ? ofFiles(root) : defect(failure, root);
  }

  /** The failure itself first, its root last. */
  static List<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).toList();
  }

  /** Quarkus makes a folder in the home before we can look at the home ourselves. */
  private static String ofFiles(Throwable root) {
    try {
      new Home(Path.of(ConfigProvider.getConfig().getValue("wattstick.home", String.class)))
          .prepare();
    } catch (HomeException e) {
      return String.valueOf(e.getMessage());
    }
    return "The service cannot start: " + root + ".";
  }

  private static String defect(Throwable failure, Throwable root) {
    LOG.error("the service met a defect while it started", failure);
    return "The service cannot start: " + oneLine(root) + " (its log says more).";
  }

  private static String oneLine(Throwable failure) {
    return String.valueOf(failure.getMessage())
        .lines()
        .map(String::strip)
        .collect(Collectors.joining(" "))
        .replaceAll("SRCFG\\d+: |java\\.lang\\.\\w+: ", "");
  }
}
