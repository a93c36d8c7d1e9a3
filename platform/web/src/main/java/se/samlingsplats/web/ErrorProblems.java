package se.samlingsplats.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where Tomcat sends what failed outside Spring MVC: the same shape instead of Spring Boot's own. */
@Hidden
@RestController
final class ErrorProblems implements ErrorController {

    @RequestMapping("${server.error.path:/error}")
    ResponseEntity<ProblemDetail> problem(HttpServletRequest request) {
        var status = status(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE));
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body(status));
    }

    /** Nobody has failed when somebody just asks for this address. */
    private static HttpStatus status(@Nullable Object code) {
        var known = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        return known == null ? HttpStatus.INTERNAL_SERVER_ERROR : known;
    }

    private static ProblemDetail body(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> Problems.body(status, "not-found", "There is nothing at this address", List.of());
            case METHOD_NOT_ALLOWED ->
                Problems.body(status, "method-not-allowed", "This address does not take that method", List.of());
            default ->
                status.is5xxServerError()
                        ? Problems.body(
                                status,
                                "internal-error",
                                "Something went wrong here; the correlation id helps us to find it",
                                List.of())
                        : Problems.body(status, "invalid-request", "The request could not be handled", List.of());
        };
    }
}
