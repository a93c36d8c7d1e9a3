package se.samlingsplats.web;

import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the body of a PUT: strict, but what GET gave can be sent back as it was.
 *
 * <p>Members that cannot be set are accepted when they are equal to the current ones, and refused otherwise. Also reads
 * a part of a body whose type is known only at run time; then pointers begin where the part stands.
 */
public final class StrictBody {

    private final JsonMapper json;
    private final Validator validator;

    StrictBody(JsonMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    public <T> T read(JsonNode body, Object currentView, Class<T> type) {
        if (!(body instanceof ObjectNode object)) {
            throw RequestProblem.invalid(List.of(new FieldError("", "wrong-type", "The body must be a JSON object")));
        }
        return valid(bind(settable(object, shown(currentView), type), type));
    }

    /** @param pointer where the part stands in the body, such as {@code /payload} */
    public <T> T readPart(JsonNode part, Class<T> type, String pointer) {
        try {
            if (!(part instanceof ObjectNode object)) {
                throw RequestProblem.invalid(List.of(new FieldError("", "wrong-type", "This must be a JSON object")));
            }
            return valid(bind(object, type));
        } catch (ConstraintViolationException e) {
            throw RequestProblem.at(pointer, RequestProblem.invalid(ProblemAdvice.fieldErrors(e)));
        } catch (Problem refused) {
            throw RequestProblem.at(pointer, refused);
        }
    }

    /** What a part's own rules refuse, with pointers into the whole body. */
    public static Problem at(String pointer, Problem refused) {
        return RequestProblem.at(pointer, refused);
    }

    private <T> T valid(T value) {
        var violations = validator.validate(value);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return value;
    }

    /** By way of text, so that numbers and ids compare as their sender sees them. */
    private ObjectNode shown(Object view) {
        return (ObjectNode) json.readTree(json.writeValueAsString(view));
    }

    private static <T> ObjectNode settable(ObjectNode body, ObjectNode current, Class<T> type) {
        var settable = new ArrayList<String>();
        for (var component : type.getRecordComponents()) {
            settable.add(component.getName());
        }
        var result = body.deepCopy();
        var changed = new ArrayList<FieldError>();
        for (var name : List.copyOf(body.propertyNames())) {
            if (!settable.contains(name) && current.has(name)) {
                result.remove(name);
                if (!current.get(name).equals(body.get(name))) {
                    changed.add(
                            new FieldError("/" + name, "read-only", "This field cannot be set; leave it as it was"));
                }
            }
        }
        if (!changed.isEmpty()) {
            throw RequestProblem.invalid(changed);
        }
        return result;
    }

    private <T> T bind(ObjectNode body, Class<T> type) {
        try {
            return json.treeToValue(body, type);
        } catch (JacksonException e) {
            throw UnreadableBody.problem(e);
        }
    }
}
