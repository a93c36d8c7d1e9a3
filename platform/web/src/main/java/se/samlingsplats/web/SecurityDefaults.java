package se.samlingsplats.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import tools.jackson.databind.json.JsonMapper;

/** Bearer tokens only, denied by default; the service's {@link AccessRules} open what is theirs. */
@Configuration(proxyBeanMethods = false)
class SecurityDefaults {

    private final JsonMapper json;

    SecurityDefaults(JsonMapper json) {
        this.json = json;
    }

    @Bean
    SecurityFilterChain security(HttpSecurity http, List<AccessRules> rules) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> {
                    requests.requestMatchers("/actuator/**", "/v3/api-docs/**", "/v3/api-docs.yaml", "/error")
                            .permitAll();
                    rules.forEach(each -> each.open(requests));
                    requests.anyRequest().denyAll();
                })
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.jwtAuthenticationConverter(converter()))
                        .authenticationEntryPoint((request, response, failure) -> unauthenticated(response))
                        .withObjectPostProcessor(refusingTokens()))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(
                                (request, response, failure) -> unauthenticated(response))
                        .accessDeniedHandler((request, response, failure) ->
                                refuse(response, HttpStatus.FORBIDDEN, "forbidden", "Your role does not allow this")))
                .build();
    }

    /** Spring Security's firewall: dot segments, double slashes, encoded slashes and the like. */
    @Bean
    RequestRejectedHandler rejected() {
        return (request, response, refused) -> refuse(
                response,
                HttpStatus.BAD_REQUEST,
                "invalid-address",
                "The address, the method or a header has a form that is not taken here");
    }

    /** A token that cannot be checked because the issuer is away is not an invalid one. */
    private ObjectPostProcessor<BearerTokenAuthenticationFilter> refusingTokens() {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
                filter.setAuthenticationFailureHandler((request, response, failure) -> {
                    if (failure instanceof AuthenticationServiceException) {
                        issuerAway(response);
                    } else {
                        unauthenticated(response);
                    }
                });
                return filter;
            }
        };
    }

    private void issuerAway(HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, "5");
        refuse(
                response,
                HttpStatus.SERVICE_UNAVAILABLE,
                "login-unavailable",
                "The login service does not answer; nothing was changed, try again");
    }

    private void unauthenticated(HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        refuse(response, HttpStatus.UNAUTHORIZED, "invalid-token", "Send a valid access token; this needs one");
    }

    private void refuse(HttpServletResponse response, HttpStatus status, String code, String detail)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), Problems.body(status, code, detail, List.of()));
    }

    private static JwtAuthenticationConverter converter() {
        var converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(SecurityDefaults::roles);
        return converter;
    }

    /** Keycloak's realm roles; a token without them is a caller without roles. */
    private static Collection<GrantedAuthority> roles(Jwt token) {
        return token.getClaim("realm_access") instanceof Map<?, ?> access
                        && access.get("roles") instanceof List<?> names
                ? names.stream()
                        .<GrantedAuthority>map(name -> new SimpleGrantedAuthority("ROLE_" + name))
                        .toList()
                : List.of();
    }
}
