package se.samlingsplats.gateway;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import se.samlingsplats.gateway.RateLimits.Purse;

/** After security (-100), so that a known caller is counted as such and a stranger by address. */
@Component
@Order(-90)
class RateLimitFilter implements WebFilter {

    private final RateLimits limits;

    RateLimitFilter(RateLimits limits) {
        this.limits = limits;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return spend(exchange).then(Mono.defer(() -> chain.filter(exchange)));
    }

    private Mono<Void> spend(ServerWebExchange exchange) {
        var purse = Edge.isSafe(exchange) || Edge.isQuestion(exchange) ? Purse.READS : Purse.WRITES;
        if (!Edge.hasBearer(exchange) && !Edge.hasSessionCookie(exchange)) {
            return limits.spendByAddress(exchange, purse);
        }
        return exchange.getPrincipal()
                .map(caller -> limits.spend(exchange, "subject " + caller.getName(), purse))
                .switchIfEmpty(Mono.fromSupplier(() -> limits.spendByAddress(exchange, purse)))
                .flatMap(spent -> spent);
    }
}
