package se.samlingsplats.gateway;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** The outermost step: correlation id, answer headers, cross-origin reading, and an access log that names nobody. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class EdgeFilter implements WebFilter {

    private static final Logger log = LoggerFactory.getLogger("access");

    private final AnswerHeaders answerHeaders;
    private final EdgeProperties properties;

    EdgeFilter(AnswerHeaders answerHeaders, EdgeProperties properties) {
        this.answerHeaders = answerHeaders;
        this.properties = properties;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        Edge.correlate(exchange);
        exchange.getResponse().beforeCommit(() -> {
            answerHeaders.set(exchange);
            return Mono.empty();
        });
        if (isPreflight(exchange)) {
            return preflight(exchange);
        }
        var answer = chain.filter(exchange);
        return properties.accessLog() ? logged(exchange, answer) : answer;
    }

    private static boolean isPreflight(ServerWebExchange exchange) {
        return HttpMethod.OPTIONS.equals(exchange.getRequest().getMethod())
                && exchange.getRequest().getHeaders().containsHeader(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD);
    }

    /** Anyone may read from anywhere; changes from other origins' pages are not offered. */
    private static Mono<Void> preflight(ServerWebExchange exchange) {
        var response = exchange.getResponse();
        response.setStatusCode(HttpStatus.NO_CONTENT);
        if (Edge.isApi(exchange)) {
            var headers = response.getHeaders();
            headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
            headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, "GET, HEAD");
            headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, "Accept, If-None-Match, X-Correlation-Id");
            headers.set(HttpHeaders.ACCESS_CONTROL_MAX_AGE, "86400");
        }
        return response.setComplete();
    }

    /** No address, no subject, no query string: what someone looks for is theirs. */
    private static Mono<Void> logged(ServerWebExchange exchange, Mono<Void> answer) {
        long start = System.nanoTime();
        return answer.doFinally(signal -> log.info(
                "{} {} {} {} ms {}",
                exchange.getRequest().getMethod(),
                Edge.path(exchange),
                exchange.getResponse().getStatusCode(),
                (System.nanoTime() - start) / 1_000_000,
                Edge.correlationId(exchange)));
    }
}
