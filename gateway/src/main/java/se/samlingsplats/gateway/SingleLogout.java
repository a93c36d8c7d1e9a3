package se.samlingsplats.gateway;

import java.net.URI;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.oidc.web.server.logout.OidcClientInitiatedServerLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.authentication.logout.ServerLogoutSuccessHandler;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Logging out here ends the session at Keycloak too; otherwise the next click on "log in" would ask for nothing. */
@Component
class SingleLogout implements ServerLogoutSuccessHandler {

    private final OidcClientInitiatedServerLogoutSuccessHandler handler;

    SingleLogout(ReactiveClientRegistrationRepository clients) {
        this.handler = new OidcClientInitiatedServerLogoutSuccessHandler(clients);
        handler.setPostLogoutRedirectUri("{baseUrl}/");
        handler.setLogoutSuccessUrl(URI.create("/"));
    }

    @Override
    public Mono<Void> onLogoutSuccess(WebFilterExchange exchange, Authentication who) {
        return handler.onLogoutSuccess(exchange, who);
    }
}
