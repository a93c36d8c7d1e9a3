package se.samlingsplats.directory.partnernote;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import se.samlingsplats.directory.actor.ActorId;
import se.samlingsplats.directory.partnernote.PartnerNoteProfile.About;
import se.samlingsplats.directory.partnernote.PartnerNoteProfile.AboutKind;
import se.samlingsplats.directory.text.LocalizedText;
import se.samlingsplats.web.Caller;

/** Partner notes and people the tests know by name. */
final class PartnerNotes {

    static final Caller CECILIA = new Caller("cecilia", Set.of("curator"));
    static final Caller MATTIAS = new Caller("mattias", Set.of("member"));
    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");
    static final Instant TUESDAY = Instant.parse("2026-03-03T08:00:00Z");

    private PartnerNotes() {}

    static PartnerNoteProfile cooks(LocalDate until) {
        return new PartnerNoteProfile(
                new About(AboutKind.SOLUTION, UUID.fromString("01959e2c-7a00-7000-8000-000000000501")),
                ActorId.of("01959e2c-7a00-7000-8000-000000000001"),
                new LocalizedText(Map.of("sv", "Vi söker kommuner med kök", "en", "We look for towns with a kitchen")),
                List.of("BUYER", "RESEARCHER"),
                until);
    }

    static PartnerNote published() {
        return PartnerNote.write(
                PartnerNoteId.of("01959e2c-7a00-7000-8000-000000000901"),
                cooks(LocalDate.of(2026, 9, 30)),
                "Middagsklubben",
                CECILIA,
                TODAY,
                MONDAY);
    }
}
