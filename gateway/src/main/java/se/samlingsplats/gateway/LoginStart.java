package se.samlingsplats.gateway;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.server.DefaultServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Remembers where the visitor was, so that logging in leads back there and nowhere else. */
@Component
class LoginStart implements ServerOAuth2AuthorizationRequestResolver {

    static final String NEXT = "next";

    /** Asks for the password also where the login still lasts: some steps want to know that it is still the same person. */
    static final String AGAIN = "again";

    private final ServerOAuth2AuthorizationRequestResolver resolver;
    private final RateLimits limits;

    LoginStart(ReactiveClientRegistrationRepository clients, RateLimits limits) {
        this.limits = limits;
        this.resolver = new DefaultServerOAuth2AuthorizationRequestResolver(clients);
    }

    @Override
    public Mono<OAuth2AuthorizationRequest> resolve(ServerWebExchange exchange) {
        return resolver.resolve(exchange)
                .map(request -> asked(exchange, request))
                .delayUntil(request -> remember(exchange));
    }

    @Override
    public Mono<OAuth2AuthorizationRequest> resolve(ServerWebExchange exchange, String client) {
        return resolver.resolve(exchange, client)
                .map(request -> asked(exchange, request))
                .delayUntil(request -> remember(exchange));
    }

    private static OAuth2AuthorizationRequest asked(ServerWebExchange exchange, OAuth2AuthorizationRequest request) {
        return exchange.getRequest().getQueryParams().containsKey(AGAIN)
                ? OAuth2AuthorizationRequest.from(request)
                        .additionalParameters(all -> all.put("prompt", "login"))
                        .build()
                : request;
    }

    private Mono<Void> remember(ServerWebExchange exchange) {
        var next = local(exchange.getRequest().getQueryParams().getFirst(NEXT));
        return limits.spendByAddress(exchange, RateLimits.Purse.LOGINS)
                .then(Mono.defer(exchange::getSession))
                .doOnNext(session -> session.getAttributes().put(NEXT, next))
                .then();
    }

    /** A path of ours: one slash and then no second one or backslash, which browsers read as another host. */
    static String local(@Nullable String given) {
        var isLocal = given != null
                && given.length() <= 1024
                && given.matches("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]*")
                && !given.startsWith("/oauth2/")
                && !given.startsWith("/login");
        return isLocal && given != null ? given : "/";
    }
}
