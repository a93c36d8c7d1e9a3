package se.samlingsplats.directory.actor;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samlingsplats.directory.actor.ImportedActor.Remark;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes profiles of single facts by the same rules as for people's; a fact that breaks one is left out. */
@Component
class ImportedFacts {

    private static final int MOST_REFUSALS = 20;

    private final JsonMapper json;
    private final Validator validator;

    ImportedFacts(JsonMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /** What of a source's words can be used. Says the same of the same words, whatever became of them before. */
    Heard check(ImportedActor given) {
        var remarks = new ArrayList<Remark>();
        var usable = new TreeMap<>(given.fields());
        var dissolved = usable.remove(ImportedActor.DISSOLVED);
        var profile = profile(JsonNodeFactory.instance.objectNode(), usable, remarks);
        if (profile == null) {
            remarks.add(new Remark("names", "name-missing", "There is no name that an actor can have", false));
        }
        if (dissolved != null) {
            usable.put(ImportedActor.DISSOLVED, dissolved);
        }
        return new Heard(given.with(usable), profile, remarks);
    }

    /** Null when what remains is no actor. Removes the refused facts from {@code facts} and says so. */
    @Nullable
    ActorProfile profile(ObjectNode start, SortedMap<String, JsonNode> facts, List<Remark> remarks) {
        for (var round = 0; round < MOST_REFUSALS; round++) {
            var tree = start.deepCopy();
            facts.forEach((field, value) -> put(tree, field, value));
            supplySector(tree);
            var attempt = attempt(tree);
            var refused = attempt.refused();
            if (refused == null) {
                return attempt.profile();
            }
            if (!facts.keySet().removeIf(f -> f.equals(refused) || f.startsWith(refused + "."))) {
                return null;
            }
            remarks.add(new Remark(refused, "not-valid", "The value is not one that this field takes", false));
        }
        return null;
    }

    ObjectNode tree(ActorProfile profile) {
        return json.valueToTree(profile);
    }

    /** Null for a field that isn't there. */
    static @Nullable JsonNode get(ObjectNode tree, String field) {
        var dot = field.indexOf('.');
        var value =
                dot < 0 ? tree.path(field) : tree.path(field.substring(0, dot)).path(field.substring(dot + 1));
        return value.isMissingNode() || value.isNull() || (value.isArray() && value.isEmpty()) ? null : value;
    }

    static void put(ObjectNode tree, String field, JsonNode value) {
        var dot = field.indexOf('.');
        if (dot < 0) {
            tree.set(field, value);
            return;
        }
        var map = tree.path(field.substring(0, dot));
        var texts = map instanceof ObjectNode object ? object : tree.putObject(field.substring(0, dot));
        texts.set(field.substring(dot + 1), value);
    }

    static void remove(ObjectNode tree, String field) {
        var dot = field.indexOf('.');
        var holder = dot < 0 ? tree : tree.path(field.substring(0, dot));
        if (holder instanceof ObjectNode object) {
            object.remove(field.substring(dot + 1));
        }
    }

    /** An unknown sector is OTHER, and assumed. */
    private static void supplySector(ObjectNode tree) {
        if (get(tree, "sector") == null) {
            tree.put("sector", "OTHER").put("sectorAssumed", true);
        }
    }

    private Attempt attempt(ObjectNode tree) {
        try {
            var profile = json.treeToValue(tree, ActorProfile.class);
            return new Attempt(profile, refused(profile));
        } catch (JacksonException e) {
            return new Attempt(
                    null,
                    e.getPath().isEmpty() ? "names" : e.getPath().getFirst().getPropertyName());
        }
    }

    private @Nullable String refused(ActorProfile profile) {
        if (profile.municipality() != null && !"SE".equals(profile.country())) {
            return "municipality";
        }
        return validator.validate(profile).stream()
                .map(ImportedFacts::field)
                .sorted()
                .findFirst()
                .orElse(null);
    }

    /**
     * @param said with the usable facts only
     * @param profile of these facts alone; null when they make no actor
     */
    record Heard(ImportedActor said, @Nullable ActorProfile profile, List<Remark> remarks) {}

    /**
     * @param refused the first field that breaks a rule; null when all hold
     */
    private record Attempt(
            @Nullable ActorProfile profile, @Nullable String refused) {}

    private static String field(ConstraintViolation<?> violation) {
        return violation.getPropertyPath().toString().replaceAll("[.\\[].*", "");
    }

    static boolean same(Map<String, JsonNode> one, Map<String, JsonNode> other, String field) {
        var left = one.get(field);
        var right = other.get(field);
        return left == null ? right == null : left.equals(right);
    }
}
