package se.samlingsplats.gateway;

import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.github.resilience4j.timelimiter.TimeLimiterConfig;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.springframework.cloud.circuitbreaker.resilience4j.ReactiveResilience4JCircuitBreakerFactory;
import org.springframework.cloud.circuitbreaker.resilience4j.Resilience4JConfigBuilder;
import org.springframework.cloud.client.circuitbreaker.Customizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.server.ResponseStatusException;

/** A service that fails is left alone for two seconds; only failures of the service count, not refusals of ours. */
@Configuration(proxyBeanMethods = false)
class ResilienceConfiguration {

    /** Longer than the response time-out in application.yaml, which is the one that should be met; never the default 1 s. */
    private static final Duration LIMIT = Duration.ofSeconds(15);

    @Bean
    Customizer<ReactiveResilience4JCircuitBreakerFactory> circuitBreakers() {
        return factory -> factory.configureDefault(id -> new Resilience4JConfigBuilder(id)
                .circuitBreakerConfig(CircuitBreakerConfig.custom()
                        .slidingWindowType(SlidingWindowType.TIME_BASED)
                        .slidingWindowSize(10)
                        .minimumNumberOfCalls(20)
                        .failureRateThreshold(50)
                        .waitDurationInOpenState(Duration.ofSeconds(2))
                        .permittedNumberOfCallsInHalfOpenState(5)
                        .recordException(ResilienceConfiguration::isOfTheService)
                        .build())
                .timeLimiterConfig(
                        TimeLimiterConfig.custom().timeoutDuration(LIMIT).build())
                .build());
    }

    private static boolean isOfTheService(Throwable failure) {
        return failure instanceof IOException
                || failure instanceof TimeoutException
                || (failure instanceof ResponseStatusException answered
                        && answered.getStatusCode().is5xxServerError());
    }
}
