package se.samlingsplats.gateway;

import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpMethod;
import org.springframework.web.server.ServerWebExchange;

/** What every part of the gateway asks of a request. */
final class Edge {

    static final String CORRELATION = "X-Correlation-Id";
    static final String SESSION_COOKIE = "SESSION";

    private static final String ATTRIBUTE = Edge.class.getName();
    private static final Set<HttpMethod> SAFE =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS, HttpMethod.TRACE);

    private Edge() {}

    static boolean isApi(ServerWebExchange exchange) {
        return path(exchange).startsWith("/api/");
    }

    static boolean isSafe(ServerWebExchange exchange) {
        return SAFE.contains(exchange.getRequest().getMethod());
    }

    /** Reads by POST, so that what is asked stands in no address. */
    static boolean isQuestion(ServerWebExchange exchange) {
        return path(exchange).equals("/api/search/support") || path(exchange).equals("/api/proposals/status");
    }

    static boolean hasBearer(ServerWebExchange exchange) {
        var given = exchange.getRequest().getHeaders().getFirst("Authorization");
        return given != null && given.regionMatches(true, 0, "Bearer ", 0, 7);
    }

    static boolean hasSessionCookie(ServerWebExchange exchange) {
        var cookie = exchange.getRequest().getHeaders().getFirst("Cookie");
        return cookie != null && cookie.contains(SESSION_COOKIE + "=");
    }

    static String path(ServerWebExchange exchange) {
        return exchange.getRequest().getPath().value();
    }

    static String correlationId(ServerWebExchange exchange) {
        return exchange.<String>getRequiredAttribute(ATTRIBUTE);
    }

    /** Keeps a caller's own id only if it can do no harm in a log. */
    static void correlate(ServerWebExchange exchange) {
        var given = exchange.getRequest().getHeaders().getFirst(CORRELATION);
        exchange.getAttributes()
                .put(
                        ATTRIBUTE,
                        given != null && isPlain(given)
                                ? given
                                : UUID.randomUUID().toString());
    }

    private static boolean isPlain(String id) {
        return id.length() >= 8
                && id.length() <= 64
                && id.chars().allMatch(c -> c == '-' || (c < 128 && Character.isLetterOrDigit(c)));
    }
}
