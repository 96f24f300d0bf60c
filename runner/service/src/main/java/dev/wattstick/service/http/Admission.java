package dev.wattstick.service.http;

import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a request is answered at all. The service has no login: whoever reaches it may do
 * everything, so a web page in the user's browser must not reach it.
 */
@Singleton
public final class Admission {
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
  private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

  /** What resources read; a page can send neither to another site without being asked first. */
  private static final Set<String> BODIES = Set.of("application/json", "multipart/form-data");

  private final HostNames names;

  public Admission(HostNames names) {
    this.names = names;
  }

  /** Why a request is not answered. */
  public enum Reason {
    /** Without the one {@code Host} that HTTP/1.1 demands (RFC 9112, 3.2). */
    BAD_HOST,
    /** Sent to a name that is not the service's. */
    MISDIRECTED,
    /** Sent by a page of another site. */
    FOREIGN_PAGE,
    /** A body of a kind that nothing here reads. */
    UNREAD_BODY
  }

  /**
   * A refusal.
   *
   * @param detail what is wrong, and what to do
   */
  public record Refusal(Reason reason, String detail) {}

  /** Empty when it is let in. */
  public Optional<Refusal> judge(RequestHead head) {
    if (head.hosts().size() != 1) {
      return refused(
          Reason.BAD_HOST,
          "The request has " + head.hosts().size() + " Host headers; send exactly one.");
    }
    for (String name : addressed(head)) {
      if (Authority.of(name).filter(names::answersTo).isEmpty()) {
        return refused(
            Reason.MISDIRECTED,
            "This service does not answer to the host '"
                + shown(name)
                + "': use localhost or 127.0.0.1, or name the host with wattstick.http.hosts.");
      }
    }
    if ((!SAFE.contains(head.method()) || head.upgrade()) && isForeign(head)) {
      return refused(
          Reason.FOREIGN_PAGE,
          "A page of another site may not change anything here"
              + (head.origin() == null ? "" : " (Origin: " + shown(head.origin()) + ")")
              + "; send the request from a program or from this service's own pages.");
    }
    return head.body() && !isRead(head.contentType()) ? unread(head) : Optional.empty();
  }

  private static Optional<Refusal> unread(RequestHead head) {
    String given = head.contentType();
    return refused(
        Reason.UNREAD_BODY,
        (given == null
                ? "The body has no Content-Type"
                : "Nothing here reads a body of type '" + shown(given) + "'")
            + ": send application/json, and files as multipart/form-data.");
  }

  private static Optional<Refusal> refused(Reason reason, String detail) {
    return Optional.of(new Refusal(reason, detail));
  }

  /** The Host header, and the target's own host where it has one, which then counts instead. */
  private static List<String> addressed(RequestHead head) {
    List<String> names = new ArrayList<>(head.hosts());
    if (!head.target().startsWith("/") && !head.target().equals("*")) {
      names.add(authorityOf(head.target()));
    }
    return names;
  }

  private static String authorityOf(String target) {
    try {
      String authority = new URI(target).getRawAuthority();
      return authority == null ? target : authority;
    } catch (URISyntaxException e) {
      return target;
    }
  }

  private static boolean isForeign(RequestHead head) {
    String site = head.fetchSite();
    if (site != null && !OWN_SITE.contains(site.strip().toLowerCase(Locale.ROOT))) {
      return true;
    }
    String origin = head.origin();
    return origin != null && !isOwn(origin.strip().toLowerCase(Locale.ROOT), head.hosts().get(0));
  }

  /** A proxy may add TLS in front: its scheme is not ours, but host and port are as sent. */
  private static boolean isOwn(String origin, String host) {
    for (String scheme : List.of("http", "https")) {
      String start = scheme + "://";
      if (origin.startsWith(start)) {
        Optional<Authority> page = Authority.of(origin.substring(start.length()));
        Optional<Authority> own = Authority.of(host);
        return page.isPresent()
            && page.map(one -> one.under(scheme)).equals(own.map(one -> one.under(scheme)));
      }
    }
    return false;
  }

  private static boolean isRead(@Nullable String contentType) {
    if (contentType == null) {
      return false;
    }
    return BODIES.contains(contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT));
  }

  /** A piece of what was sent, for a message. */
  private static String shown(String text) {
    String printable = text.replaceAll("[^\\x20-\\x7e]", "?");
    return printable.length() <= 100 ? printable : printable.substring(0, 100) + "…";
  }
}
