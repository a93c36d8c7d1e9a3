package se.samlingsplats.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads {@code ?limit=&cursor=}. */
final class PagingArgument implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Paging.class;
    }

    @Override
    public Paging resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var cursor = request.getParameter("cursor");
        return new Paging(
                limit(request.getParameter("limit")),
                cursor == null || cursor.isEmpty() ? List.of() : Cursor.parse(cursor));
    }

    private static int limit(@Nullable String text) {
        if (text == null) {
            return Paging.USUAL;
        }
        if (!text.matches("[0-9]{1,3}")) {
            throw RequestProblem.invalidLimit();
        }
        var limit = Integer.parseInt(text);
        if (limit < 1 || limit > Paging.LARGEST) {
            throw RequestProblem.invalidLimit();
        }
        return limit;
    }
}
