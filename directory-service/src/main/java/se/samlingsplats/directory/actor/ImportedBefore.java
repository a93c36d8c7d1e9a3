package se.samlingsplats.directory.actor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samlingsplats.directory.actor.ImportedActors.Gone;
import se.samlingsplats.directory.actor.ImportedFacts.Heard;

/** The actors that a batch is about, as the batch has made them so far. */
final class ImportedBefore {

    private final Map<UUID, Gone> gone;
    private final Map<ActorId, Actor> actors = new HashMap<>();

    /** @param gone those that don't stand by themselves any more */
    ImportedBefore(Map<UUID, Gone> gone) {
        this.gone = gone;
    }

    static List<UUID> ids(List<ImportedActor> batch) {
        return batch.stream()
                .map(ImportedActor::actorId)
                .filter(Objects::nonNull)
                .toList();
    }

    /** What is said of one that was merged is said of the one that it was merged into. */
    ImportedActor standing(ImportedActor said) {
        var away = said.actorId() == null ? null : gone.get(said.actorId());
        return away == null ? said : said.of(away.standing());
    }

    boolean isRetired(UUID standing) {
        return gone.values().stream()
                .anyMatch(each -> each.retired() && each.standing().equals(standing));
    }

    /** Only actors of which the source says something new need to be looked at. */
    List<ActorId> changing(List<Heard> batch) {
        var news = batch.stream()
                .map(Heard::said)
                .filter(said -> !said.isRepeated())
                .toList();
        return ids(news).stream().map(ActorId::new).toList();
    }

    @Nullable
    Actor actor(ActorId id) {
        return actors.get(id);
    }

    /** Another record of the same actor goes on from here. */
    void becomes(Actor actor) {
        actors.put(actor.id(), actor);
    }
}
