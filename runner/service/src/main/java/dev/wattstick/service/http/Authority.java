package dev.wattstick.service.http;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Host and port of a URL, as RFC 3986 (3.2) has them without user information.
 *
 * @param host in lower case, without brackets and without the dot of a fully qualified name
 * @param port empty for the scheme's own
 */
record Authority(String host, String port) {
  private static final Pattern FORM =
      Pattern.compile("(?:\\[([0-9A-Fa-f:.]+)]|([A-Za-z0-9._~-]+))(?::(\\d{0,5}))?");

  /** Empty when the text is none. */
  static Optional<Authority> of(String text) {
    Matcher matcher = FORM.matcher(text.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String host = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    String port = matcher.group(3) == null ? "" : matcher.group(3);
    return Optional.of(new Authority(host.toLowerCase(Locale.ROOT).replaceFirst("\\.$", ""), port));
  }

  /** With the port left out where it is the scheme's own. */
  Authority under(String scheme) {
    String usual = scheme.equals("https") ? "443" : "80";
    return port.equals(usual) ? new Authority(host, "") : this;
  }
}
