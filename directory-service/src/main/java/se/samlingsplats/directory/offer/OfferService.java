package se.samlingsplats.directory.offer;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samlingsplats.directory.actor.ActorId;
import se.samlingsplats.directory.actor.RetireReason;
import se.samlingsplats.directory.speaker.SpeakerRole;
import se.samlingsplats.directory.speaker.Speakers;
import se.samlingsplats.directory.text.Slugs;
import se.samlingsplats.events.Change;
import se.samlingsplats.events.Outbox;
import se.samlingsplats.web.Caller;
import se.samlingsplats.web.ExpectedVersion;
import se.samlingsplats.web.IdempotencyKeys;

/** Changes to offers: one transaction saves the new state and records what happened. */
@Service
@Transactional
class OfferService {

    static final String TOPIC = "directory.offer";

    private static final int MOST_AT_ONCE = 50;
    private static final String CLOCK = "clock";

    private final OfferRepository offers;
    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final IdempotencyKeys keys;
    private final Slugs slugs;
    private final Speakers speakers;
    private final Clock clock;

    OfferService(
            OfferRepository offers,
            JdbcClient jdbc,
            Outbox outbox,
            IdempotencyKeys keys,
            Speakers speakers,
            Clock clock) {
        this.offers = offers;
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.keys = keys;
        this.speakers = speakers;
        this.slugs = new Slugs(jdbc, "offer_slug", "stod");
        this.clock = clock;
    }

    Offer publish(OfferProfile profile, @Nullable String key, Caller by) {
        Offer.mustBeEditableBy(by, role(by, profile));
        var candidate = OfferId.next();
        var id = new OfferId(keys.claim(by, key, profile, candidate.value()));
        if (!id.equals(candidate)) {
            return offers.findById(id).orElseThrow(OfferProblem.NotFound::new);
        }
        mustBeThere(profile.owner().actorId());
        var slug = slugs.free(profile.titles().main());
        return save(Offer.publish(id, profile, slug, by, role(by, profile), now()), "published", by.role());
    }

    Offer revise(OfferId id, ExpectedVersion expected, OfferProfile profile, Caller by) {
        return change(id, expected, by, "revised", (offer, now) -> {
            var next = offer.revise(profile, slugFor(offer, profile), by, role(by, offer.profile()), now);
            if (!profile.owner().equals(offer.profile().owner())) {
                Offer.mustBeEditableBy(by, role(by, profile));
                mustBeThere(profile.owner().actorId());
            }
            return next;
        });
    }

    Offer assure(OfferId id, ExpectedVersion expected, Caller by) {
        return change(id, expected, by, "assured", (offer, now) -> offer.assure(by, role(by, offer.profile()), now));
    }

    Offer assureByOwner(OfferId id, ExpectedVersion expected) {
        var now = now();
        var offer = crossed(seen(offers.locked(id.value()), Caller.anonymous()), now);
        var next = offer.assureByOwner(now);
        expected.require(offer.revision());
        return save(next, "assured", "owner");
    }

    Offer retire(OfferId id, ExpectedVersion expected, RetireReason reason, Caller by) {
        return change(
                id, expected, by, "retired", (offer, now) -> offer.retire(reason, by, role(by, offer.profile()), now));
    }

    /** Opens and closes intakes whose moment has come; true when there may be more of them. */
    boolean crossDue() {
        var now = now();
        var due = offers.due(now, MOST_AT_ONCE);
        due.forEach(offer -> crossed(offer, now));
        return due.size() == MOST_AT_ONCE;
    }

    @Transactional(readOnly = true)
    Offer visible(OfferId id, Caller caller) {
        return seen(offers.findById(id), caller);
    }

    @Transactional(readOnly = true)
    Offer visible(String slug, Caller caller) {
        return seen(offers.findBySlug(slug), caller);
    }

    private static Offer seen(Optional<Offer> found, Caller caller) {
        var offer = found.orElseThrow(OfferProblem.NotFound::new);
        if (offer.status() == OfferStatus.RETIRED && !caller.isCurator()) {
            throw new OfferProblem.Retired();
        }
        return offer;
    }

    private Offer change(
            OfferId id, ExpectedVersion expected, Caller by, String fact, BiFunction<Offer, Instant, Offer> step) {
        var now = now();
        var offer = crossed(seen(offers.locked(id.value()), by), now);
        var next = step.apply(offer, now);
        expected.require(offer.revision());
        return save(next, fact, by.role());
    }

    /** Every moment that has passed becomes a version of its own, in order, before anything else does. */
    private Offer crossed(Offer offer, Instant now) {
        var current = offer;
        while (current.isDue(now)) {
            var next = current.cross(now);
            current = save(next, next.standing().intakeState() == IntakeState.OPEN ? "opened" : "closed", CLOCK);
        }
        return current;
    }

    private Offer save(Offer next, String fact, String byRole) {
        var saved = offers.save(next);
        outbox.append(new Change(TOPIC, saved.id().value(), saved.version(), fact, byRole, OfferView.of(saved)));
        return saved;
    }

    /** Who speaks for the owner speaks for the offer, and can hand it on only to an actor they speak for too. */
    private SpeakerRole role(Caller by, OfferProfile profile) {
        var owner = profile.owner().actorId();
        return speakers.role(by, owner == null ? null : owner.value());
    }

    /** An offer may outlive its owner's page, but is not given to a page that is not there. */
    private void mustBeThere(@Nullable ActorId owner) {
        if (owner != null && !isPublished(owner)) {
            throw new OfferProblem.UnknownOwner();
        }
    }

    private boolean isPublished(ActorId owner) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM actor
                                        WHERE id = actor_standing(?) AND published_at IS NOT NULL
                                          AND status <> 'RETIRED')
                        """).param(owner.value()).query(Boolean.class).single();
    }

    /** A new title asks for a new slug; a former one of its own may come back. */
    private String slugFor(Offer offer, OfferProfile profile) {
        var base = slugs.base(profile.titles().main());
        if (base.equals(slugs.base(offer.profile().titles().main()))) {
            return offer.slug();
        }
        return offer.aliases().contains(base)
                ? base
                : slugs.free(profile.titles().main());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
