package se.samlingsplats.gateway;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Why the gateway itself says no: a status, a stable code and a sentence; never a stack trace. */
final class Refusal extends RuntimeException {

    static final String RETRY_SECONDS = "2";

    private final HttpStatus status;
    private final String code;
    private final String detail;

    Refusal(HttpStatus status, String code, String detail) {
        this(status, code, detail, null);
    }

    Refusal(HttpStatus status, String code, String detail, @Nullable Throwable cause) {
        super(code, cause, false, false);
        this.status = status;
        this.code = code;
        this.detail = detail;
    }

    HttpStatus status() {
        return status;
    }

    String code() {
        return code;
    }

    String detail() {
        return detail;
    }

    static Refusal notFound() {
        return new Refusal(HttpStatus.NOT_FOUND, "not-found", "There is nothing at this address");
    }

    static Refusal invalidAddress() {
        return new Refusal(
                HttpStatus.BAD_REQUEST,
                "invalid-address",
                "The address, the method or a header has a form that is not taken here");
    }

    static Refusal methodNotAllowed() {
        return new Refusal(
                HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed", "This address does not take that method");
    }

    static Refusal bodyTooLarge(long most) {
        return new Refusal(
                HttpStatus.CONTENT_TOO_LARGE, "body-too-large", "The body may have at most " + most + " bytes");
    }

    static Refusal invalidToken() {
        return new Refusal(
                HttpStatus.UNAUTHORIZED, "invalid-token", "The access token is expired, foreign or not readable");
    }

    static Refusal csrf() {
        return new Refusal(
                HttpStatus.FORBIDDEN,
                "csrf-token-missing",
                "Send the token that GET /api/session gives in the header X-CSRF-TOKEN");
    }

    static Refusal foreignOrigin() {
        return new Refusal(
                HttpStatus.FORBIDDEN, "foreign-origin", "Changes without an access token come from our own pages only");
    }

    static Refusal tooMany() {
        return new Refusal(
                HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", "Too many requests; wait as Retry-After says");
    }

    static Refusal sessionExpired() {
        return new Refusal(
                HttpStatus.UNAUTHORIZED, "session-expired", "You are no longer logged in; log in and try again");
    }

    static Refusal loginUnavailable() {
        return new Refusal(
                HttpStatus.SERVICE_UNAVAILABLE,
                "login-unavailable",
                "The login service does not answer; nothing was changed, try again");
    }

    /** Nothing was sent, so repeating is safe. */
    static Refusal unreachable() {
        return new Refusal(
                HttpStatus.SERVICE_UNAVAILABLE,
                "service-unavailable",
                "The service behind this address does not answer; nothing was changed, try again");
    }

    static Refusal brokenOff() {
        return new Refusal(
                HttpStatus.SERVICE_UNAVAILABLE,
                "service-unavailable",
                "The service broke off; look whether a change was carried out before you repeat it");
    }

    static Refusal timedOut() {
        return new Refusal(
                HttpStatus.GATEWAY_TIMEOUT,
                "service-timeout",
                "The service took too long; look whether a change was carried out before you repeat it");
    }

    static Refusal internal() {
        return new Refusal(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "internal-error",
                "Something went wrong here; the correlation id helps us to find it");
    }
}
