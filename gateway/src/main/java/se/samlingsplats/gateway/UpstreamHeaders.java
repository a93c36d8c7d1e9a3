package se.samlingsplats.gateway;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** A service sees the correlation id and its own cookies, never the session or a forwarding header anyone can write. */
@Component
class UpstreamHeaders implements HttpHeadersFilter {

    private static final List<String> REMOVED = List.of(
            "Forwarded",
            "X-Forwarded-For",
            "X-Forwarded-Host",
            "X-Forwarded-Port",
            "X-Forwarded-Prefix",
            "X-Forwarded-Proto",
            "X-CSRF-TOKEN",
            ClientTag.HEADER);

    private final ClientTag client;

    UpstreamHeaders(ClientTag client) {
        this.client = client;
    }

    @Override
    public HttpHeaders filter(HttpHeaders input, ServerWebExchange exchange) {
        var headers = new HttpHeaders();
        headers.putAll(input);
        REMOVED.forEach(headers::remove);
        headers.set(Edge.CORRELATION, Edge.correlationId(exchange));
        if ("https".equals(exchange.getRequest().getURI().getScheme())) {
            // Ours, not the client's: a service marks its cookies as secure by it.
            headers.set("X-Forwarded-Proto", "https");
        }
        if (ClientTag.isWanted(exchange)) {
            headers.set(ClientTag.HEADER, client.of(exchange));
        }
        if (Edge.hasSessionCookie(exchange)) {
            withoutSession(headers);
        }
        return headers;
    }

    private static void withoutSession(HttpHeaders headers) {
        var kept = headers.getOrEmpty(HttpHeaders.COOKIE).stream()
                .flatMap(line -> Arrays.stream(line.split(";")))
                .map(String::strip)
                .filter(pair -> !pair.startsWith(Edge.SESSION_COOKIE + "="))
                .collect(Collectors.joining("; "));
        if (kept.isEmpty()) {
            headers.remove(HttpHeaders.COOKIE);
        } else {
            headers.set(HttpHeaders.COOKIE, kept);
        }
    }
}
