package se.samlingsplats.gateway;

import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** Set once, just before the answer leaves, so that no service can weaken or double them. */
@Component
class AnswerHeaders {

    private static final String API_POLICY = "default-src 'none'; frame-ancestors 'none'";
    private static final String EXPOSED =
            "ETag, Location, Retry-After, X-Correlation-Id, RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset";

    private final String pagePolicy;

    AnswerHeaders(EdgeProperties properties) {
        var issuer = URI.create(properties.issuer());
        // form-action also governs where a submitted form is redirected: logging out ends at the issuer.
        this.pagePolicy = String.join(
                "; ",
                "default-src 'none'",
                "script-src 'self'",
                "style-src 'self'",
                "img-src 'self' data:",
                "font-src 'self'",
                "connect-src 'self'",
                "manifest-src 'self'",
                "form-action 'self' " + issuer.getScheme() + "://" + issuer.getAuthority(),
                "base-uri 'none'",
                "frame-ancestors 'none'",
                "require-trusted-types-for 'script'",
                "trusted-types 'none'");
    }

    void set(ServerWebExchange exchange) {
        var headers = exchange.getResponse().getHeaders();
        headers.set(Edge.CORRELATION, Edge.correlationId(exchange));
        headers.set("X-Content-Type-Options", "nosniff");
        if (isPage(headers)) {
            // A page that a service makes for printing says itself what little it needs.
            if (!headers.containsHeader("Content-Security-Policy")) {
                headers.set("Content-Security-Policy", pagePolicy);
            }
            headers.set("Permissions-Policy", "camera=(), microphone=(), payment=(), usb=(), browsing-topics=()");
            headers.set("Cross-Origin-Opener-Policy", "same-origin");
        } else if (!isUnchanged(exchange)) {
            headers.set("Content-Security-Policy", API_POLICY);
        }
        headers.set("Referrer-Policy", "strict-origin-when-cross-origin");
        if ("https".equals(exchange.getRequest().getURI().getScheme())) {
            headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        if (isPublicRead(exchange)) {
            headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
            headers.set(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, EXPOSED);
        }
    }

    /** Such an answer names no type, and its headers replace those of the page that the browser has kept. */
    private static boolean isUnchanged(ServerWebExchange exchange) {
        return HttpStatus.NOT_MODIFIED.equals(exchange.getResponse().getStatusCode());
    }

    private static boolean isPage(HttpHeaders headers) {
        var type = headers.getFirst(HttpHeaders.CONTENT_TYPE);
        return type != null && type.startsWith(MediaType.TEXT_HTML_VALUE);
    }

    private static boolean isPublicRead(ServerWebExchange exchange) {
        var method = exchange.getRequest().getMethod();
        return (HttpMethod.GET.equals(method) || HttpMethod.HEAD.equals(method))
                && Edge.isApi(exchange)
                && !Edge.path(exchange).equals("/api/session");
    }
}
