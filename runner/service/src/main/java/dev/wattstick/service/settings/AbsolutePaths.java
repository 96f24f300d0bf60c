package dev.wattstick.service.settings;

import io.smallrye.config.ConfigSourceInterceptor;
import io.smallrye.config.ConfigSourceInterceptorContext;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.Priorities;
import jakarta.annotation.Priority;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the settings that are paths absolute: workers and messages get them as they are. */
@Priority(Priorities.APPLICATION)
public final class AbsolutePaths implements ConfigSourceInterceptor {
  private static final long serialVersionUID = 1L;
  private static final Set<String> PATHS =
      Set.of(
          "wattstick.root",
          "wattstick.home",
          "wattstick.models",
          "wattstick.worker",
          "wattstick.host-lock");

  @Override
  public @Nullable ConfigValue getValue(ConfigSourceInterceptorContext context, String name) {
    ConfigValue value = context.proceed(name);
    if (value == null || value.getValue() == null || !PATHS.contains(name)) {
      return value;
    }
    return value.withValue(Path.of(value.getValue()).toAbsolutePath().normalize().toString());
  }
}
