package se.samlingsplats.web;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** The only place where exceptions become HTTP. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<Object> refused(Problem problem) {
        var status = problem.kind().status;
        var response = ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (status == HttpStatus.SERVICE_UNAVAILABLE || status == HttpStatus.TOO_MANY_REQUESTS) {
            response.header(
                    HttpHeaders.RETRY_AFTER, Long.toString(problem.retryAfter().toSeconds()));
        }
        return response.body(Problems.body(status, problem.code(), problem.detail(), problem.errors()));
    }

    @ExceptionHandler
    ResponseEntity<Object> stale(OptimisticLockingFailureException e) {
        return refused(RequestProblem.stale());
    }

    @ExceptionHandler
    ResponseEntity<Object> brokenUpload(MultipartException e) {
        return refused(RequestProblem.brokenUpload());
    }

    @ExceptionHandler
    ResponseEntity<Object> invalid(ConstraintViolationException e) {
        return refused(RequestProblem.invalid(fieldErrors(e)));
    }

    @ExceptionHandler({
        CannotGetJdbcConnectionException.class,
        CannotCreateTransactionException.class,
        TransientDataAccessException.class
    })
    ResponseEntity<Object> databaseAway(Exception e) {
        log.warn("The database does not answer: {}", e.getClass().getSimpleName());
        return databaseUnavailable("The service cannot reach its database; nothing was changed, try again");
    }

    private static ResponseEntity<Object> databaseUnavailable(String detail) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.RETRY_AFTER, "5")
                .body(Problems.body(HttpStatus.SERVICE_UNAVAILABLE, "database-unavailable", detail, List.of()));
    }

    /** Spring Security answers these itself when they are left to its filters. */
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    ResponseEntity<Object> leftToSecurity(RuntimeException e) {
        throw e;
    }

    @ExceptionHandler
    ResponseEntity<Object> unexpected(Exception e) {
        if (LostConnection.isCauseOf(e)) {
            log.warn("The database went away in the middle: {}", e.getClass().getSimpleName());
            return databaseUnavailable(
                    "The database broke off; look whether a change was carried out before you repeat it");
        }
        log.error("Unexpected failure", e);
        return ResponseEntity.internalServerError()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problems.body(
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        "internal-error",
                        "Something went wrong here; the correlation id helps us to find it",
                        List.of()));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return refused(UnreadableBody.problem(e));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return refused(RequestProblem.invalid(e.getFieldErrors().stream()
                .map(field -> new FieldError(
                        Problems.pointer(field.getField()),
                        Problems.code(String.valueOf(field.getCode())),
                        String.valueOf(field.getDefaultMessage())))
                .toList()));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleNoResourceFoundException(
            NoResourceFoundException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return handleExceptionInternal(
                e,
                Problems.body(status, "not-found", "There is nothing at this address", List.of()),
                headers,
                status,
                request);
    }

    /** Whatever else Spring MVC refuses (method, media type, parameters) keeps its status and gets a code. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var known = body instanceof ProblemDetail detail && detail.getProperties() != null;
        var answer = new HttpHeaders();
        answer.putAll(headers);
        // Said outright: what the sender accepts may be unreadable too, and is then the very reason for this.
        answer.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return super.handleExceptionInternal(
                e,
                known ? body : Problems.body(status, codeOf(e, status), sentenceOf(e, status), List.of()),
                answer,
                status,
                request);
    }

    private static String codeOf(Exception e, HttpStatusCode status) {
        return e instanceof MethodArgumentTypeMismatchException
                ? "invalid-parameter"
                : switch (status.value()) {
                    case 400 -> "invalid-request";
                    case 404 -> "not-found";
                    case 405 -> "method-not-allowed";
                    case 406 -> "not-acceptable";
                    case 413 -> "body-too-large";
                    case 415 -> "unsupported-media-type";
                    case 503 -> "unavailable";
                    default -> "request-failed";
                };
    }

    private static String sentenceOf(Exception e, HttpStatusCode status) {
        return e instanceof MethodArgumentTypeMismatchException mismatch
                ? "The parameter " + mismatch.getName() + " has the wrong form"
                : switch (status.value()) {
                    case 400 -> "A parameter or header is missing or has the wrong form";
                    case 404 -> "There is nothing at this address";
                    case 405 -> "This address does not take that method";
                    case 406 -> "This address cannot answer in the format asked for";
                    case 413 -> "The body is too large";
                    case 415 -> "Send application/json";
                    default -> "The request could not be handled";
                };
    }

    static List<FieldError> fieldErrors(ConstraintViolationException e) {
        return e.getConstraintViolations().stream()
                .map(ProblemAdvice::fieldError)
                .toList();
    }

    private static FieldError fieldError(ConstraintViolation<?> violation) {
        return new FieldError(
                Problems.pointer(violation.getPropertyPath().toString()),
                Problems.code(violation
                        .getConstraintDescriptor()
                        .getAnnotation()
                        .annotationType()
                        .getSimpleName()),
                violation.getMessage());
    }
}
