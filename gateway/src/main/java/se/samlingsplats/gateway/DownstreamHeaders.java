package se.samlingsplats.gateway;

import java.util.Locale;
import java.util.Set;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** Cookies of a service pass; what the gateway says itself is not said twice. */
@Component
class DownstreamHeaders implements HttpHeadersFilter {

    private static final Set<String> REMOVED =
            Set.of("server", "x-powered-by", "x-frame-options", "x-xss-protection", "x-correlation-id");

    @Override
    public HttpHeaders filter(HttpHeaders input, ServerWebExchange exchange) {
        var headers = new HttpHeaders();
        input.forEach((name, values) -> {
            if (!REMOVED.contains(name.toLowerCase(Locale.ROOT))) {
                headers.put(name, values);
            }
        });
        return headers;
    }

    @Override
    public boolean supports(Type type) {
        return type == Type.RESPONSE;
    }
}
