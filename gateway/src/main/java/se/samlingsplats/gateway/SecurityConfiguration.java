package se.samlingsplats.gateway;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.authentication.RedirectServerAuthenticationFailureHandler;
import org.springframework.security.web.server.authentication.ServerAuthenticationFailureHandler;
import org.springframework.security.web.server.authentication.logout.DelegatingServerLogoutHandler;
import org.springframework.security.web.server.authentication.logout.SecurityContextServerLogoutHandler;
import org.springframework.security.web.server.authentication.logout.WebSessionServerLogoutHandler;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.savedrequest.NoOpServerRequestCache;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher.MatchResult;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Two chains: whoever sends a token, and whoever has or begins a session. A visitor with neither meets no chain at all,
 * so no session can come into being by accident. What a caller may do is decided by the services.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    @Bean
    @Order(1)
    SecurityWebFilterChain tokens(ServerHttpSecurity http, TokenDecoder decoder, RateLimits limits, Problems problems) {
        return lean(http)
                .securityMatcher(exchange -> match(Edge.hasBearer(exchange)))
                .csrf(ServerHttpSecurity.CsrfSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.jwtDecoder(decoder))
                        .authenticationEntryPoint(
                                (exchange, failure) -> limits.spendByAddress(exchange, RateLimits.Purse.READS)
                                        .then(Mono.defer(() -> problems.write(exchange, Refusal.invalidToken())))))
                .build();
    }

    @Bean
    @Order(2)
    SecurityWebFilterChain sessions(
            ServerHttpSecurity http, LoginStart start, LoginEnd end, SingleLogout singleLogout, Problems problems) {
        return lean(http)
                .securityMatcher(exchange -> match(Edge.hasSessionCookie(exchange) || isAboutLogin(exchange)))
                .csrf(csrf -> csrf.requireCsrfProtectionMatcher(SecurityConfiguration::changesWithinSession)
                        .accessDeniedHandler((exchange, denied) -> problems.write(exchange, Refusal.csrf())))
                .oauth2Login(login -> login.loginPage("/oauth2/authorization/keycloak")
                        .authorizationRequestResolver(start)
                        .authenticationSuccessHandler(end)
                        .authenticationFailureHandler(failedLogin()))
                .logout(logout -> logout.logoutHandler(new DelegatingServerLogoutHandler(
                                new SecurityContextServerLogoutHandler(), new WebSessionServerLogoutHandler()))
                        .logoutSuccessHandler(singleLogout))
                .build();
    }

    /** Headers and CORS are the edge's own; nothing here may write or remember on its own account. */
    private static ServerHttpSecurity lean(ServerHttpSecurity http) {
        return http.headers(ServerHttpSecurity.HeaderSpec::disable)
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .requestCache(cache -> cache.requestCache(NoOpServerRequestCache.getInstance()))
                .authorizeExchange(exchanges -> exchanges.anyExchange().permitAll());
    }

    private static ServerAuthenticationFailureHandler failedLogin() {
        var handler = new RedirectServerAuthenticationFailureHandler("/?login=failed");
        return (exchange, failure) -> failure instanceof OAuth2AuthenticationException
                ? handler.onAuthenticationFailure(exchange, failure)
                : Mono.error(Refusal.loginUnavailable());
    }

    private static boolean isAboutLogin(ServerWebExchange exchange) {
        var path = Edge.path(exchange);
        return path.startsWith("/oauth2/") || path.startsWith("/login/oauth2/") || isLogout(exchange);
    }

    private static boolean isLogout(ServerWebExchange exchange) {
        return HttpMethod.POST.equals(exchange.getRequest().getMethod())
                && Edge.path(exchange).equals("/logout");
    }

    /** A stale cookie is no session: its owner is a visitor, whom {@link OwnPagesFilter} has already looked at. */
    private static Mono<MatchResult> changesWithinSession(ServerWebExchange exchange) {
        return Edge.isSafe(exchange)
                ? MatchResult.notMatch()
                : exchange.getSession().flatMap(session -> match(session.isStarted()));
    }

    private static Mono<MatchResult> match(boolean matches) {
        return matches ? MatchResult.match() : ServerWebExchangeMatcher.MatchResult.notMatch();
    }
}
