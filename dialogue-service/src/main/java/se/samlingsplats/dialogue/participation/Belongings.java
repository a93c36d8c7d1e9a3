package se.samlingsplats.dialogue.participation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samlingsplats.dialogue.document.Words;
import se.samlingsplats.dialogue.known.KnownActor;
import se.samlingsplats.dialogue.known.Speakers;
import se.samlingsplats.web.Caller;

/** Where a participant's sector comes from: their own word, or an organisation they belong to in the directory. */
@Component
class Belongings {

    private final Speakers speakers;

    Belongings(Speakers speakers) {
        this.speakers = speakers;
    }

    /** Who belongs to several chooses one; who belongs to one may still say something else, or nothing. */
    @Nullable
    Belonging of(Caller caller, @Nullable Sector ownWord, @Nullable UUID organisation) {
        if (organisation == null) {
            return ownWord == null ? null : new Belonging(ownWord, SectorBasis.OWN_WORD);
        }
        if (ownWord != null) {
            throw new ParticipationProblem.SectorTwice();
        }
        return organisations(caller).stream()
                .filter(each -> each.actorId().equals(organisation))
                .findFirst()
                .map(each -> new Belonging(each.sector(), SectorBasis.MEMBERSHIP))
                .orElseThrow(ParticipationProblem.NotAMember::new);
    }

    List<Organisation> organisations(Caller caller) {
        return speakers.organisations(caller).stream()
                .flatMap(Belongings::withSector)
                .toList();
    }

    private static Stream<Organisation> withSector(KnownActor actor) {
        return sector(actor.sector()).map(sector -> new Organisation(actor.id(), actor.names(), sector)).stream();
    }

    /** A code that a younger directory knows is no reason to refuse a vote. */
    private static Optional<Sector> sector(@Nullable String code) {
        return Arrays.stream(Sector.values())
                .filter(sector -> sector.name().equals(code))
                .findFirst();
    }

    /** An organisation of the caller's, and the sector the directory tells of it. */
    record Organisation(UUID actorId, Words names, Sector sector) {}
}
