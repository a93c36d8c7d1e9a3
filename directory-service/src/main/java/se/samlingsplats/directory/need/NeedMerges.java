package se.samlingsplats.directory.need;

import java.time.Clock;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.samlingsplats.directory.actor.ActorId;
import se.samlingsplats.directory.actor.ActorMerged;
import se.samlingsplats.events.Change;
import se.samlingsplats.events.Outbox;

/** Organisations that are found to be one have a need once, in the same transaction and in the event too. */
@Component
class NeedMerges {

    private final NeedRepository needs;
    private final NeedVersions versions;
    private final Outbox outbox;
    private final Clock clock;

    NeedMerges(NeedRepository needs, NeedVersions versions, Outbox outbox, Clock clock) {
        this.needs = needs;
        this.versions = versions;
        this.outbox = outbox;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void follow(ActorMerged merged) {
        var asked = merged.undone() ? Stream.of(merged.into()) : merged.ids().stream();
        needs.corroboratedBy(asked.map(ActorId::value).toArray(UUID[]::new)).forEach(need -> follow(need, merged));
    }

    private void follow(Need need, ActorMerged merged) {
        var said = need.corroborations();
        var same = merged.undone()
                ? said.separated(merged.ids(), merged.into())
                : said.merged(merged.ids(), merged.into());
        if (!same.equals(said)) {
            var saved = needs.save(
                    need.with(same, need.confirmedAt(), Moment.of(clock).now()));
            outbox.append(new Change(
                    NeedService.TOPIC,
                    saved.id().value(),
                    saved.version(),
                    "revised",
                    merged.byRole(),
                    NeedView.of(saved)));
            versions.add(saved);
        }
    }
}
