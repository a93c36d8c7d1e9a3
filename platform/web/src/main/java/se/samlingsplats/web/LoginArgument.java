package se.samlingsplats.web;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives controllers the {@link Login}; without one only where the parameter may be null. */
final class LoginArgument implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Login.class;
    }

    @Override
    public @Nullable Login resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token) {
            return of(token.getToken());
        }
        if (parameter.isOptional()) {
            return null;
        }
        throw new IllegalStateException("An operation that asks who it is must not be open to visitors");
    }

    private static Login of(Jwt token) {
        var name = token.getClaimAsString("name");
        return new Login(
                token.getSubject(),
                name == null ? token.getClaimAsString("preferred_username") : name,
                Boolean.TRUE.equals(token.getClaimAsBoolean("email_verified")) ? token.getClaimAsString("email") : null,
                token.getClaimAsInstant("auth_time"));
    }
}
