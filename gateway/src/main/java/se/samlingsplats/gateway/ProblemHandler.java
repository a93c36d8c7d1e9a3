package se.samlingsplats.gateway;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.gateway.support.ServiceUnavailableException;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;
import reactor.netty.channel.AbortedException;
import reactor.netty.internal.shaded.reactor.pool.PoolAcquireTimeoutException;

/** Turns whatever went wrong on the way into the one shape of a refusal; before Spring Boot's own handler (-1). */
@Component
@Order(-2)
class ProblemHandler implements WebExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemHandler.class);

    private final Problems problems;

    ProblemHandler(Problems problems) {
        this.problems = problems;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        if (exchange.getResponse().isCommitted() || failure instanceof AbortedException) {
            return Mono.error(failure);
        }
        var refusal = refusal(failure);
        if (refusal.status() == HttpStatus.INTERNAL_SERVER_ERROR) {
            log.error("Unexpected failure, correlation id {}", Edge.correlationId(exchange), failure);
        }
        return problems.write(exchange, refusal);
    }

    private static Refusal refusal(Throwable failure) {
        for (var each = failure; each != null; each = each.getCause()) {
            if (each instanceof Refusal known) {
                return known;
            }
        }
        return switch (failure) {
            case ConnectException e -> Refusal.unreachable();
            case UnknownHostException e -> Refusal.unreachable();
            case CallNotPermittedException e -> Refusal.unreachable();
            case ServiceUnavailableException e -> Refusal.unreachable();
            case PoolAcquireTimeoutException e -> Refusal.unreachable();
            case AuthenticationServiceException e -> Refusal.loginUnavailable();
            case TimeoutException e -> Refusal.timedOut();
            case IOException e -> Refusal.brokenOff();
            case ErrorResponse e ->
                answered(HttpStatus.valueOf(e.getStatusCode().value()));
            default -> Refusal.internal();
        };
    }

    private static Refusal answered(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> Refusal.notFound();
            case GATEWAY_TIMEOUT -> Refusal.timedOut();
            case SERVICE_UNAVAILABLE -> Refusal.unreachable();
            case INTERNAL_SERVER_ERROR -> Refusal.internal();
            case METHOD_NOT_ALLOWED -> Refusal.methodNotAllowed();
            default -> new Refusal(status, "invalid-request", "The request could not be handled");
        };
    }
}
