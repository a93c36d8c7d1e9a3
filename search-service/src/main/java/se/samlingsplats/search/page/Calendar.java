package se.samlingsplats.search.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import se.samlingsplats.search.support.Offer;

/** The dates of an offer as iCalendar (RFC 5545). Stated in UTC, so no time zone needs to be described. */
final class Calendar {

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int LONGEST_LINE = 75;

    private final StringBuilder out = new StringBuilder();
    private final Offer offer;
    private final Language language;
    private final String address;

    private Calendar(Offer offer, Language language, String address) {
        this.offer = offer;
        this.language = language;
        this.address = address;
    }

    static String of(Offer offer, Language language, String address) {
        return new Calendar(offer, language, address).written();
    }

    private String written() {
        line("BEGIN:VCALENDAR");
        line("VERSION:2.0");
        line("PRODID:-//Samlingsplats//Support//" + language.code.toUpperCase(language.locale));
        line("METHOD:PUBLISH");
        var intake = offer.intake();
        if (intake != null && intake.opensAt() != null) {
            event("opens", language.pick("Öppnar: ", "Opens: "), intake.opensAt());
        }
        if (intake != null && intake.closesAt() != null) {
            // The last hour that is still open: a deadline at midnight belongs to the day before.
            event(
                    "closes",
                    language.pick("Stänger: ", "Closes: "),
                    intake.closesAt().minus(Duration.ofHours(1)));
        }
        return line("END:VCALENDAR").out.toString();
    }

    private void event(String kind, String what, Instant from) {
        line("BEGIN:VEVENT");
        line("UID:" + kind + "-" + offer.id() + "@samlingsplats");
        line("DTSTAMP:" + UTC.format(offer.updatedAt() == null ? from : offer.updatedAt()));
        line("DTSTART:" + UTC.format(from));
        line("DTEND:" + UTC.format(from.plus(Duration.ofHours(1))));
        line("SUMMARY:" + escaped(what + offer.title(language.code)));
        if (offer.owner() != null && offer.owner().name() != null) {
            line("DESCRIPTION:" + escaped(offer.owner().name()));
        }
        line("URL:" + address);
        line("END:VEVENT");
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n")
                .replaceAll("\\p{Cntrl}", "");
    }

    /** Folded between characters, never within the bytes of one. */
    private Calendar line(String text) {
        var octets = 0;
        for (var i = 0; i < text.length(); ) {
            var character = Character.toString(text.codePointAt(i));
            var size = character.getBytes(UTF_8).length;
            if (octets + size > LONGEST_LINE) {
                out.append("\r\n ");
                octets = 1;
            }
            out.append(character);
            octets += size;
            i += character.length();
        }
        out.append("\r\n");
        return this;
    }
}
