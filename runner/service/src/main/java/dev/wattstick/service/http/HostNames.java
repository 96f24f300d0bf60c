package dev.wattstick.service.http;

import dev.wattstick.service.fault.StartException;
import dev.wattstick.service.settings.Settings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The names under which the service answers. A web page whose own name was made to resolve to this
 * host (DNS rebinding) asks under that name, and is refused.
 */
@Singleton
public final class HostNames {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1");

  private final Set<String> names;

  @Inject
  HostNames(Settings settings, @ConfigProperty(name = "quarkus.http.host") String listening) {
    this(
        Stream.concat(settings.http().hosts().orElse(List.of()).stream(), Stream.of(listening))
            .toList());
  }

  /**
   * @param others names beside those of the loopback; an IPv6 address with or without brackets
   */
  public HostNames(Collection<String> others) {
    names =
        Stream.concat(LOOPBACK.stream(), others.stream().map(HostNames::bare))
            .collect(Collectors.toUnmodifiableSet());
  }

  boolean answersTo(Authority authority) {
    return names.contains(authority.host());
  }

  private static String bare(String name) {
    String text = name.contains(":") && !name.startsWith("[") ? "[" + name + "]" : name;
    return Authority.of(text)
        .filter(authority -> authority.port().isEmpty())
        .map(Authority::host)
        .orElseThrow(
            () ->
                new StartException(
                    "wattstick.http.hosts: '"
                        + name
                        + "' is no host name or address; name hosts without scheme and port"));
  }
}
