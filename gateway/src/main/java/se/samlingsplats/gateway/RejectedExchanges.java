package se.samlingsplats.gateway;

import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedException;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What Spring Security's firewall stops (double slashes, dot segments, unknown methods) would else end without a word. */
@Component
class RejectedExchanges implements ServerExchangeRejectedHandler {

    private static final List<HttpMethod> TAKEN = List.of(
            HttpMethod.GET,
            HttpMethod.HEAD,
            HttpMethod.POST,
            HttpMethod.PUT,
            HttpMethod.DELETE,
            HttpMethod.PATCH,
            HttpMethod.OPTIONS);
    private static final String ALLOW = "GET, HEAD, POST, PUT, DELETE";

    private final Problems problems;

    RejectedExchanges(Problems problems) {
        this.problems = problems;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, ServerExchangeRejectedException rejected) {
        if (TAKEN.contains(exchange.getRequest().getMethod())) {
            return problems.write(exchange, Refusal.invalidAddress());
        }
        exchange.getResponse().getHeaders().set(HttpHeaders.ALLOW, ALLOW);
        return problems.write(exchange, Refusal.methodNotAllowed());
    }
}
