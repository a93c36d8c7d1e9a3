package se.samlingsplats.gateway;

import com.nimbusds.jwt.JWTParser;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Tells the page who is logged in; asking never starts a session. */
@RestController
class SessionController {

    record View(
            boolean authenticated,
            @Nullable String name,
            List<String> roles,
            @Nullable String csrfToken) {}

    private final SessionTokens tokens;

    SessionController(SessionTokens tokens) {
        this.tokens = tokens;
    }

    @GetMapping("/api/session")
    Mono<ResponseEntity<View>> session(ServerWebExchange exchange) {
        var view = Edge.hasSessionCookie(exchange)
                ? exchange.getSession().flatMap(session -> session.isStarted() ? view(exchange) : visitor())
                : visitor();
        return view.map(
                body -> ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body));
    }

    private static Mono<View> visitor() {
        return Mono.just(new View(false, null, List.of(), null));
    }

    private Mono<View> view(ServerWebExchange exchange) {
        return csrfToken(exchange).flatMap(csrf -> exchange.getPrincipal()
                .ofType(OAuth2AuthenticationToken.class)
                .flatMap(who -> token(who).map(client -> member(who, client, csrf)))
                .defaultIfEmpty(new View(false, null, List.of(), csrf)));
    }

    private Mono<OAuth2AuthorizedClient> token(OAuth2AuthenticationToken who) {
        return tokens.authorize(OAuth2AuthorizeRequest.withClientRegistrationId(who.getAuthorizedClientRegistrationId())
                .principal(who)
                .build());
    }

    private static Mono<String> csrfToken(ServerWebExchange exchange) {
        Mono<CsrfToken> token = exchange.getAttribute(CsrfToken.class.getName());
        return token == null ? Mono.just("") : token.map(CsrfToken::getToken);
    }

    private static View member(Authentication who, OAuth2AuthorizedClient client, String csrf) {
        var name = who.getPrincipal() instanceof OidcUser user
                ? Optional.ofNullable(user.getFullName()).orElse(user.getPreferredUsername())
                : null;
        return new View(true, name, roles(client.getAccessToken().getTokenValue()), csrf);
    }

    /** Only for showing the right buttons; the services check the token's signature and decide. */
    private static List<String> roles(String accessToken) {
        try {
            return JWTParser.parse(accessToken).getJWTClaimsSet().getClaim("realm_access") instanceof Map<?, ?> access
                            && access.get("roles") instanceof List<?> roles
                    ? roles.stream().map(String::valueOf).toList()
                    : List.of();
        } catch (ParseException e) {
            return List.of();
        }
    }
}
