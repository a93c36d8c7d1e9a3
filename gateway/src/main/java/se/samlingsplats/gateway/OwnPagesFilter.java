package se.samlingsplats.gateway;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * A change without an access token must come from our own pages: a voter has a cookie and no session, so no CSRF token.
 * A form of another site can send neither JSON without asking first nor an Origin that is ours.
 */
@Component
@Order(-200)
class OwnPagesFilter implements WebFilter {

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (Edge.isSafe(exchange) || Edge.hasBearer(exchange)) {
            return chain.filter(exchange);
        }
        var headers = exchange.getRequest().getHeaders();
        var site = headers.getFirst("Sec-Fetch-Site");
        if ((site != null && !site.equals("same-origin")) || isForeign(headers.getFirst(HttpHeaders.ORIGIN), headers)) {
            return Mono.error(Refusal.foreignOrigin());
        }
        return acceptsForms(exchange) || isOwnFormat(headers)
                ? chain.filter(exchange)
                : Mono.error(new Refusal(
                        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                        "unsupported-media-type",
                        "Send application/json or multipart/form-data"));
    }

    /** Compares without the scheme: a proxy in front may have ended TLS. */
    private static boolean isForeign(@Nullable String origin, HttpHeaders headers) {
        if (origin == null) {
            return false;
        }
        try {
            var authority = URI.create(origin).getAuthority();
            return authority == null || !authority.equalsIgnoreCase(headers.getFirst(HttpHeaders.HOST));
        } catch (IllegalArgumentException e) {
            return true;
        }
    }

    private static boolean acceptsForms(ServerWebExchange exchange) {
        return Edge.path(exchange).equals("/logout");
    }

    private static boolean isOwnFormat(HttpHeaders headers) {
        var type = headers.getFirst(HttpHeaders.CONTENT_TYPE);
        return type == null
                ? headers.getContentLength() <= 0 && !headers.containsHeader(HttpHeaders.TRANSFER_ENCODING)
                : type.startsWith("application/json") || type.startsWith("multipart/form-data");
    }
}
