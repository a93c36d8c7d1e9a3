package se.samlingsplats.directory.initiative;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samlingsplats.directory.actor.ActorId;
import se.samlingsplats.directory.actor.Participant;
import se.samlingsplats.directory.money.Money;
import se.samlingsplats.directory.text.LocalizedText;
import se.samlingsplats.web.Caller;

/** Initiatives and people the tests know by name. */
final class Initiatives {

    static final Caller CECILIA = new Caller("cecilia", Set.of("curator"));
    static final Caller MATTIAS = new Caller("mattias", Set.of("member"));
    static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");
    static final Instant TUESDAY = Instant.parse("2026-03-03T08:00:00Z");
    static final InitiativeId ID = InitiativeId.of("01959e2c-7a00-7000-8000-000000000101");

    private static final ActorId FORUM = ActorId.of("01959e2c-7a00-7000-8000-000000000001");

    private Initiatives() {}

    /** The reference case of time and money: October 2021 to April 2023, 800 000 SEK. */
    static InitiativeProfile ecosystem() {
        return during(period("2021-10", "2023-04"), Period.UNKNOWN, null);
    }

    static InitiativeProfile during(Period planned, Period actual, @Nullable Boolean goesOn) {
        return new InitiativeProfile(
                new LocalizedText(Map.of("sv", "Ett starkare Norrstrand", "en", "A stronger Norrstrand")),
                LocalizedText.swedish("Föreningar hittar varandra"),
                LocalizedText.NONE,
                new Participant(FORUM, "Forum för Norrstrand"),
                List.of(new Participant(null, "Byalaget")),
                List.of(new Funding(
                        new Participant(null, "Norrstrands fond"),
                        new Money("800000", "SEK"),
                        PartialDate.of("2021-09-15"),
                        "Starkare tillsammans",
                        LocalizedText.swedish("Det saknades en samlande kraft"))),
                planned,
                actual,
                goesOn,
                List.of("17.17"),
                null,
                "1780",
                new FollowUp(
                        LocalizedText.swedish("Nätverket lever vidare"),
                        List.of(new FollowUp.Link("https://forum.example.org/", LocalizedText.NONE))));
    }

    static Period period(@Nullable String from, @Nullable String to) {
        return new Period(from == null ? null : PartialDate.of(from), to == null ? null : PartialDate.of(to));
    }

    static Initiative published() {
        return Initiative.publish(ID, ecosystem(), "ett-starkare-norrstrand", CECILIA, MONDAY);
    }
}
