package se.samlingsplats.gateway;

import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.factory.AbstractGatewayFilterFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Ends a route that leads nowhere, so that an unknown API address never becomes a page. */
@Component
class NotFoundGatewayFilterFactory extends AbstractGatewayFilterFactory<Object> {

    @Override
    public GatewayFilter apply(Object none) {
        return (exchange, chain) -> Mono.error(Refusal.notFound());
    }
}
