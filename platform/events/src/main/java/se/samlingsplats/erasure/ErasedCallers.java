package se.samlingsplats.erasure;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** A token outlives its account by some minutes; with it nothing is written any more, or what was erased would grow anew. */
final class ErasedCallers implements HandlerInterceptor {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private final Erasures erasures;

    ErasedCallers(Erasures erasures) {
        this.erasures = erasures;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!SAFE.contains(request.getMethod())
                && !writesNothing(handler)
                && SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token
                && erasures.isErased(token.getToken().getSubject())) {
            throw new ErasureProblem.AccountErased();
        }
        return true;
    }

    private static boolean writesNothing(Object handler) {
        return handler instanceof HandlerMethod method && method.hasMethodAnnotation(WritesNothing.class);
    }
}
