package dev.wattstick.service.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a request before its body.
 *
 * @param target as it was sent: mostly a path, after a proxy a whole URL
 * @param hosts every {@code Host} header
 * @param origin the page that sends it; null outside of browsers
 * @param fetchSite {@code Sec-Fetch-Site}; null outside of browsers
 * @param contentType of the body; null when none is given
 * @param upgrade whether another protocol is asked for, such as a WebSocket
 */
public record RequestHead(
    String method,
    String target,
    List<String> hosts,
    @Nullable String origin,
    @Nullable String fetchSite,
    boolean body,
    @Nullable String contentType,
    boolean upgrade) {}
