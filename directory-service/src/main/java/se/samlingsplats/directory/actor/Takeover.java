package se.samlingsplats.directory.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an actor knows after another was merged into it: its own facts, and the other's where it had none.
 *
 * @param filled paths of the other's facts
 */
record Takeover(ActorProfile profile, List<String> filled) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String MUNICIPALITY = "municipality";
    private static final String COUNTRY = "country";

    /** A municipality fits only into its country, which comes first. */
    private static final List<String> WHOLE = List.of(
            COUNTRY,
            MUNICIPALITY,
            "locality",
            "location",
            "level",
            "legalForm",
            "organisationNumber",
            "website",
            "sdgTargets",
            "challenges");

    private static final List<String> BY_KEY = List.of("descriptions", "registryIds");

    static Takeover of(ActorProfile own, ActorProfile other) {
        var tree = tree(own);
        var from = tree(other);
        var filled = new ArrayList<String>();
        for (var path : paths(from)) {
            var value = ImportedFacts.get(from, path);
            if (value != null && ImportedFacts.get(tree, path) == null && fits(path, tree)) {
                ImportedFacts.put(tree, path, value);
                filled.add(path);
            }
        }
        return new Takeover(JSON.treeToValue(tree, ActorProfile.class), List.copyOf(filled));
    }

    /** Without what was the other's, except where somebody has changed it since. */
    static ActorProfile givenBack(ActorProfile now, ActorProfile other, List<String> filled) {
        var tree = tree(now);
        var from = tree(other);
        for (var path : filled.reversed()) {
            var stays = path.equals(COUNTRY) && ImportedFacts.get(tree, MUNICIPALITY) != null;
            var value = ImportedFacts.get(tree, path);
            if (!stays && value != null && value.equals(ImportedFacts.get(from, path))) {
                ImportedFacts.remove(tree, path);
            }
        }
        return JSON.treeToValue(tree, ActorProfile.class);
    }

    private static boolean fits(String path, ObjectNode tree) {
        return !path.equals(MUNICIPALITY) || "SE".equals(tree.path(COUNTRY).asString(""));
    }

    private static List<String> paths(ObjectNode from) {
        var keys = BY_KEY.stream()
                .flatMap(field -> from.path(field).propertyNames().stream().map(key -> field + "." + key));
        return Stream.concat(WHOLE.stream(), keys).toList();
    }

    private static ObjectNode tree(ActorProfile profile) {
        return JSON.valueToTree(profile);
    }
}
