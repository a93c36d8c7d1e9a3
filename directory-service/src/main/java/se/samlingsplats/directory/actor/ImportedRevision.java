package se.samlingsplats.directory.actor;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samlingsplats.directory.actor.ImportedActor.Remark;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Applies what a source changed since it was last heard, except where a person changed the same field. */
@Component
class ImportedRevision {

    private final ImportedFacts facts;

    ImportedRevision(ImportedFacts facts) {
        this.facts = facts;
    }

    /** Null when the actor stays as it is. A new name doesn't move it yet. */
    @Nullable
    Actor next(Actor actor, ImportedActor said, Source source, List<Remark> remarks, Instant now) {
        var tree = facts.tree(actor.profile());
        var news = new TreeMap<String, JsonNode>();
        for (var field : fieldsOf(said)) {
            if (!ImportedFacts.same(said.fields(), said.saidBefore(), field)) {
                consider(field, tree, said, news, remarks);
            }
        }
        var profile = facts.profile(tree, news, remarks);
        var next = profile == null || profile.equals(actor.profile()) ? actor : actor.applySource(profile, source, now);
        if (hasEnded(said) && actor.status() == ActorStatus.PUBLISHED) {
            next = next.dissolveBySource(null, now);
        }
        return next.equals(actor) ? null : next;
    }

    private static Set<String> fieldsOf(ImportedActor said) {
        var fields = new TreeSet<>(said.fields().keySet());
        fields.addAll(said.saidBefore().keySet());
        fields.remove(ImportedActor.DISSOLVED);
        return fields;
    }

    private static void consider(
            String field, ObjectNode tree, ImportedActor said, Map<String, JsonNode> news, List<Remark> remarks) {
        var current = ImportedFacts.get(tree, field);
        var before = said.saidBefore().get(field);
        var wanted = said.fields().get(field);
        if (Objects.equals(current, wanted)) {
            return;
        }
        if (!Objects.equals(current, before)) {
            remarks.add(new Remark(
                    field, "edited-since", "A person changed this field since the last import; it is kept", true));
        } else if (wanted != null) {
            news.put(field, wanted);
        } else {
            ImportedFacts.remove(tree, field);
        }
    }

    private static boolean hasEnded(ImportedActor said) {
        var now = said.fields().get(ImportedActor.DISSOLVED);
        return now != null
                && now.asBoolean(false)
                && !ImportedFacts.same(said.fields(), said.saidBefore(), ImportedActor.DISSOLVED);
    }
}
