package dev.wattstick.service.rest;

import dev.wattstick.service.fault.Faults;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list, newest first.
 *
 * @param next cursor of the following page; null on the last one
 */
record Page<T>(List<T> items, @Nullable String next) {
  private static final int MOST = 1000;
  private static final int USUAL = 100;

  /** A cursor is the id of the last row of a page. */
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  /**
   * What a request asks for.
   *
   * @param before id that the page before ended with; null for the first page
   */
  record Request(@Nullable String before, int limit) {

    static Request of(@Nullable String limit, @Nullable String cursor, Faults faults) {
      return new Request(before(cursor, faults), limit(limit, faults));
    }

    private static int limit(@Nullable String text, Faults faults) {
      if (text == null) {
        return USUAL;
      }
      try {
        int limit = Integer.parseInt(text);
        if (limit >= 1 && limit <= MOST) {
          return limit;
        }
      } catch (NumberFormatException e) {
        // Reported below, like a number out of range.
      }
      faults.add("/limit", "must be a whole number from 1 to " + MOST + ", is '" + text + "'");
      return USUAL;
    }

    private static @Nullable String before(@Nullable String cursor, Faults faults) {
      if (cursor != null && !ID.matcher(cursor).matches()) {
        faults.add("/cursor", "is not one that this list gave out; begin without one");
      }
      return cursor;
    }
  }

  /**
   * Fetches a page.
   *
   * @param fetch rows older than an id, at most so many
   * @param id of a row
   */
  static <R, T> Page<T> fetch(
      Request request,
      BiFunction<@Nullable String, Integer, List<R>> fetch,
      Function<R, String> id,
      Function<R, T> view) {
    // One more than asked for shows whether there is another page.
    List<R> rows = fetch.apply(request.before, request.limit + 1);
    boolean more = rows.size() > request.limit;
    List<R> shown = more ? rows.subList(0, request.limit) : rows;
    String next = more ? id.apply(shown.get(shown.size() - 1)) : null;
    return new Page<>(shown.stream().map(view).toList(), next);
  }

  /** The answer with a {@code Link} header to the next page. */
  RestResponse<Page<T>> linked(RestResponse.ResponseBuilder<Page<T>> answer, UriInfo uri) {
    if (next != null) {
      answer.link(uri.getRequestUriBuilder().replaceQueryParam("cursor", next).build(), "next");
    }
    return answer.build();
  }
}
