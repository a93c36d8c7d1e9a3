package se.samlingsplats.web;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says where a JSON body is wrong, without repeating what it holds. */
final class UnreadableBody {

    private UnreadableBody() {}

    static Problem problem(HttpMessageNotReadableException e) {
        return switch (e.getCause()) {
            case JacksonException json -> problem(json);
            case null, default -> e.getMostSpecificCause() instanceof Problem refused ? refused : unreadable();
        };
    }

    static Problem problem(JacksonException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem refused) {
                return refused;
            }
        }
        return switch (e) {
            case UnrecognizedPropertyException unknown -> field(e, "unknown-field", "This field is not known");
            case StreamConstraintsException tooMuch ->
                field(e, "too-deep-or-long", "The JSON is nested too deeply or a value is too long");
            default ->
                e.getPath().isEmpty() ? unreadable() : field(e, "wrong-type", "The value has the wrong type or form");
        };
    }

    private static Problem unreadable() {
        return RequestProblem.invalid(List.of(new FieldError("", "unreadable-json", "The body is not readable JSON")));
    }

    private static Problem field(JacksonException e, String code, String detail) {
        var pointer = e.getPath().stream()
                .map(step -> step.getPropertyName() == null
                        ? String.valueOf(step.getIndex())
                        : escaped(step.getPropertyName()))
                .collect(Collectors.joining("/", "/", ""));
        return RequestProblem.invalid(List.of(new FieldError(e.getPath().isEmpty() ? "" : pointer, code, detail)));
    }

    /** A member name comes from the sender: only a plain one is repeated. */
    private static String escaped(String name) {
        return name.matches("[A-Za-z][A-Za-z-]{0,40}") ? name : "?";
    }
}
