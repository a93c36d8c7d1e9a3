package se.samlingsplats.directory.need;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samlingsplats.directory.actor.ActorId;
import se.samlingsplats.directory.need.Corroborations.Corroboration;
import se.samlingsplats.directory.text.LocalizedText;
import se.samlingsplats.web.Caller;

/** Needs and people the tests know by name. */
final class Needs {

    static final Caller CECILIA = new Caller("cecilia", Set.of("curator"));
    static final Caller MATTIAS = new Caller("mattias", Set.of("member"));
    static final Moment MONDAY = at("2026-03-02T08:00:00Z");
    static final Moment TUESDAY = at("2026-03-03T08:00:00Z");
    static final NeedId ID = NeedId.of("01959e2c-7a00-7000-8000-000000000401");
    static final ActorId FORUM = ActorId.of("01959e2c-7a00-7000-8000-000000000001");
    static final ActorId REGION = ActorId.of("01959e2c-7a00-7000-8000-000000000002");
    static final ActorId TOWN = ActorId.of("01959e2c-7a00-7000-8000-000000000003");

    private Needs() {}

    static Moment at(String instant) {
        return new Moment(Instant.parse(instant), ZoneId.of("Europe/Stockholm"));
    }

    static NeedProfile patience() {
        return known(List.of(survey(LocalDate.of(2025, 9, 1), LocalDate.of(2025, 10, 15))));
    }

    static NeedProfile known(List<Evidence> evidence) {
        return new NeedProfile(
                new LocalizedText(
                        Map.of("sv", "Tålmodigt kapital i Norrstrand", "en", "Patient capital in Norrstrand")),
                LocalizedText.swedish("Lån som får ta tid finns inte för föreningar"),
                "FINANCING",
                List.of("LONG_TERM_UNEMPLOYMENT"),
                List.of("LOAN", "GUARANTEE"),
                List.of("ESTABLISH"),
                List.of("17"),
                false,
                LocalizedText.swedish("Arbetsintegrerande föreningar"),
                4,
                evidence,
                new Organisation(FORUM, "Forum för Norrstrand"),
                null);
    }

    static Evidence survey(@Nullable LocalDate from, @Nullable LocalDate to) {
        return new Evidence(
                Evidence.Kind.SURVEY,
                "Norrstrandsenkäten 2025",
                "https://forum.example.org/enkat",
                "Webbenkät till alla föreningar i registret",
                212,
                new BigDecimal("0.62"),
                from,
                to);
    }

    static Need published() {
        return Need.publish(ID, patience(), "talmodigt-kapital-i-norrstrand", "frida", CECILIA, MONDAY);
    }

    static Reason because(String why) {
        return new Reason(new Organisation(REGION, "Region Norrstrand"), LocalizedText.swedish(why));
    }

    static Corroboration from(ActorId actor, String name, String sector, int severity) {
        return new Corroboration(actor, name, sector, severity, TUESDAY.now());
    }

    /** By the region and a town: two sectors here. */
    static Need corroborated() {
        return published()
                .corroborate(from(REGION, "Region Norrstrand", "PUBLIC_REGION", 5))
                .corroborate(from(TOWN, "Strandby kommun", "PUBLIC_MUNICIPALITY", 3));
    }
}
