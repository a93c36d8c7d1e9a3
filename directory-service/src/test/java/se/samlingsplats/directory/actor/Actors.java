package se.samlingsplats.directory.actor;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.samlingsplats.directory.speaker.SpeakerRole;
import se.samlingsplats.directory.text.LocalizedText;
import se.samlingsplats.web.Caller;

/** Actors and people the tests know by name. */
final class Actors {

    static final Caller CECILIA = new Caller("cecilia", Set.of("curator"));
    static final Caller MATTIAS = new Caller("mattias", Set.of("member"));
    static final Caller OLGA = new Caller("olga", Set.of("member"));
    static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");
    static final Instant TUESDAY = Instant.parse("2026-03-03T08:00:00Z");
    static final ActorId ID = ActorId.of("01959e2c-7a00-7000-8000-000000000001");

    static final Source REGISTER =
            new Source("norrstrand-register", "17", Instant.parse("2026-02-01T00:00:00Z"), "CC0-1.0");

    static final String FORUM = """
            {
              "names": {"sv": "Forum för Norrstrand", "en": "Norrstrand Forum"},
              "descriptions": {"sv": "Samlar föreningar i Norrstrand"},
              "sector": "CIVIL_SOCIETY",
              "roles": ["NETWORK", "SUPPORT_ORGANISATION"],
              "level": "LOCAL",
              "legalForm": "IDEELL_FORENING",
              "organisationNumber": "802001-0008",
              "registryIds": {"GB-CHC": "1234567"},
              "website": "https://forum.example.org/om",
              "country": "SE",
              "municipality": "1780",
              "locality": "Karlstad",
              "location": {"lat": 59.38, "lon": 13.5},
              "sdgTargets": ["8", "11.3"]
            }
            """;

    private Actors() {}

    static ActorProfile forum() {
        return new ActorProfile(
                new LocalizedText(Map.of("sv", "Forum för Norrstrand", "en", "Norrstrand Forum")),
                new LocalizedText(Map.of("sv", "Samlar föreningar i Norrstrand")),
                "CIVIL_SOCIETY",
                false,
                List.of("NETWORK", "SUPPORT_ORGANISATION"),
                "LOCAL",
                "IDEELL_FORENING",
                OrganisationNumber.of("802001-0008"),
                new RegistryIds(Map.of("GB-CHC", "1234567")),
                "https://forum.example.org/om",
                "SE",
                "1780",
                "Karlstad",
                new Location(59.38, 13.5),
                List.of("8", "11.3"),
                List.of("RURAL_SERVICE"));
    }

    static ActorProfile in(String country, String municipality) {
        return new ActorProfile(
                LocalizedText.swedish("Forum"),
                LocalizedText.NONE,
                "OTHER",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                country,
                municipality,
                null,
                null,
                null,
                null);
    }

    /** And looked through once more the day after. */
    static Actor published() {
        return Actor.publish(ID, forum(), "forum-for-norrstrand", CECILIA, MONDAY)
                .revise(forum(), "forum-for-norrstrand", CECILIA, SpeakerRole.NONE, TUESDAY);
    }

    /** The same one, entered a second time under another name. */
    static Actor otherForum() {
        return Actor.imported(
                ActorId.of("01959e2c-7a00-7000-8000-000000000002"),
                in("SE", "1780"),
                "forumet",
                new Source("other-register", "4711", MONDAY, "CC0-1.0"),
                MONDAY);
    }

    /** As it comes back from the table. */
    static Actor saved(Actor actor, long version) {
        return new Actor(
                actor.id(),
                actor.slug(),
                actor.aliases(),
                actor.profile(),
                actor.status(),
                actor.retiredBecause(),
                actor.dissolvedOn(),
                actor.publishedAt(),
                actor.assuredAt(),
                actor.proposer(),
                Sources.NONE.with(REGISTER),
                actor.merges(),
                actor.createdAt(),
                actor.updatedAt(),
                version);
    }
}
