package se.samlingsplats.web;

import java.util.List;

/** The ways in which any request can be wrong, whatever it is about. */
final class RequestProblem extends Problem {

    private static final long serialVersionUID = 1L;

    private RequestProblem(Kind kind, String code, String detail, List<FieldError> errors) {
        super(kind, code, detail, errors);
    }

    private static RequestProblem malformed(String code, String detail) {
        return new RequestProblem(Kind.MALFORMED, code, detail, List.of());
    }

    static RequestProblem invalidCursor() {
        return malformed("invalid-cursor", "The cursor is not one that this list gave; start again without it");
    }

    static RequestProblem invalidLimit() {
        return malformed("invalid-limit", "limit must be a whole number from 1 to " + Paging.LARGEST);
    }

    static RequestProblem invalidPosition() {
        return malformed("invalid-position", "after must be the value of a Samlingsplats-Position header");
    }

    static RequestProblem invalidIdempotencyKey() {
        return malformed("invalid-idempotency-key", "Idempotency-Key must be 1 to 200 printable characters");
    }

    static RequestProblem idempotencyKeyReused() {
        return new RequestProblem(
                Kind.RULE_BROKEN,
                "idempotency-key-reused",
                "This Idempotency-Key was used for another request; use a new one",
                List.of());
    }

    static RequestProblem versionRequired() {
        return new RequestProblem(
                Kind.PRECONDITION_REQUIRED,
                "if-match-required",
                "Send If-Match with the ETag of the version you have seen",
                List.of());
    }

    static RequestProblem invalidVersion() {
        return malformed("invalid-if-match", "If-Match must be one strong ETag as this API gave it, for example \"7\"");
    }

    static RequestProblem stale() {
        return new RequestProblem(
                Kind.STALE, "stale-version", "It was changed since you loaded it; load it again", List.of());
    }

    static RequestProblem bodyTooLarge(long most) {
        return new RequestProblem(
                Kind.TOO_LARGE, "body-too-large", "The body may have at most " + most + " bytes", List.of());
    }

    static RequestProblem brokenUpload() {
        return malformed("broken-upload", "The upload broke off or is not multipart/form-data; send it again");
    }

    static RequestProblem invalid(List<FieldError> errors) {
        return new RequestProblem(Kind.MALFORMED, "invalid-request", "Some fields are not valid", errors);
    }

    static RequestProblem at(String pointer, Problem refused) {
        var errors = refused.errors().stream()
                .map(error -> new FieldError(pointer + error.pointer(), error.code(), error.detail()))
                .toList();
        return new RequestProblem(refused.kind(), refused.code(), refused.detail(), errors);
    }
}
