package se.samlingsplats.gateway;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultReactiveOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * One renewal per session at a time: a page asks for several things at once, and the second use of a refresh token would
 * end the session at Keycloak. Reading goes on as a visitor when the tokens cannot be renewed; a change does not.
 */
@Component
class SessionTokens implements ReactiveOAuth2AuthorizedClientManager {

    private final ReactiveOAuth2AuthorizedClientManager manager;
    private final Map<String, Mono<OAuth2AuthorizedClient>> running = new ConcurrentHashMap<>();

    SessionTokens(ReactiveClientRegistrationRepository clients, ServerOAuth2AuthorizedClientRepository tokens) {
        var inner = new DefaultReactiveOAuth2AuthorizedClientManager(clients, tokens);
        inner.setAuthorizedClientProvider(ReactiveOAuth2AuthorizedClientProviderBuilder.builder()
                .authorizationCode()
                .refreshToken()
                .build());
        this.manager = inner;
    }

    @Override
    public Mono<OAuth2AuthorizedClient> authorize(OAuth2AuthorizeRequest request) {
        return Mono.deferContextual(context -> {
            ServerWebExchange exchange = context.get(ServerWebExchange.class);
            return exchange.getSession()
                    .flatMap(session -> running.computeIfAbsent(session.getId(), id -> once(id, request)
                            .contextWrite(outer -> outer.putAll(context))
                            .cache()))
                    .onErrorResume(failure -> refused(exchange, failure));
        });
    }

    private Mono<OAuth2AuthorizedClient> once(String session, OAuth2AuthorizeRequest request) {
        return Mono.defer(() -> manager.authorize(request))
                .timeout(Duration.ofSeconds(5))
                .doFinally(signal -> running.remove(session));
    }

    private static Mono<OAuth2AuthorizedClient> refused(ServerWebExchange exchange, Throwable failure) {
        if (Edge.isSafe(exchange)) {
            return Mono.empty();
        }
        var ended = failure instanceof OAuth2AuthorizationException;
        return Mono.error(ended ? Refusal.sessionExpired() : Refusal.loginUnavailable());
    }
}
