package se.samlingsplats.gateway;

import java.net.URI;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.server.DefaultServerRedirectStrategy;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.authentication.ServerAuthenticationSuccessHandler;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/** Back to the page one came from, with everything the session needs in place. */
@Component
class LoginEnd implements ServerAuthenticationSuccessHandler {

    private final DefaultServerRedirectStrategy redirects = new DefaultServerRedirectStrategy();

    @Override
    public Mono<Void> onAuthenticationSuccess(WebFilterExchange filtered, Authentication who) {
        var exchange = filtered.getExchange();
        return csrfToken(exchange)
                .then(exchange.getSession())
                .map(LoginEnd::next)
                .flatMap(next -> redirects.sendRedirect(exchange, URI.create(next)));
    }

    /** Made now, because making it changes the session's id: later, requests already under way would lose their session. */
    private static Mono<CsrfToken> csrfToken(ServerWebExchange exchange) {
        return exchange.<Mono<CsrfToken>>getRequiredAttribute(CsrfToken.class.getName());
    }

    private static String next(WebSession session) {
        return session.getAttributes().remove(LoginStart.NEXT) instanceof String next ? LoginStart.local(next) : "/";
    }
}
