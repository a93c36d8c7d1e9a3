package se.samlingsplats.web;

import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpStatus;

/** A request that is refused for a reason its sender should know. Becomes an RFC 9457 body. */
public abstract class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What went wrong in general; decides the status. */
    public enum Kind {
        MALFORMED(HttpStatus.BAD_REQUEST),
        UNAUTHENTICATED(HttpStatus.UNAUTHORIZED),
        FORBIDDEN(HttpStatus.FORBIDDEN),
        NOT_FOUND(HttpStatus.NOT_FOUND),
        CONFLICT(HttpStatus.CONFLICT),
        GONE(HttpStatus.GONE),
        STALE(HttpStatus.PRECONDITION_FAILED),
        TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
        RULE_BROKEN(HttpStatus.UNPROCESSABLE_CONTENT),
        PRECONDITION_REQUIRED(HttpStatus.PRECONDITION_REQUIRED),
        TOO_MANY(HttpStatus.TOO_MANY_REQUESTS),
        UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE);

        final HttpStatus status;

        Kind(HttpStatus status) {
            this.status = status;
        }
    }

    private final Kind kind;
    private final String code;
    private final transient List<FieldError> errors;

    protected Problem(Kind kind, String code, String detail) {
        this(kind, code, detail, List.of());
    }

    /** Without a stack trace: a refusal is an answer, not a fault. */
    protected Problem(Kind kind, String code, String detail, List<FieldError> errors) {
        super(detail, null, false, false);
        this.kind = kind;
        this.code = code;
        this.errors = List.copyOf(errors);
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public List<FieldError> errors() {
        return errors;
    }

    /** How long who is refused for now should wait. */
    public Duration retryAfter() {
        return Duration.ofSeconds(5);
    }

    public String detail() {
        return String.valueOf(getMessage());
    }
}
