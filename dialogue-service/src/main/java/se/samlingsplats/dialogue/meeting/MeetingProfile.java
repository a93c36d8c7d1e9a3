package se.samlingsplats.dialogue.meeting;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.samlingsplats.dialogue.document.Worded;
import se.samlingsplats.dialogue.document.Words;

/**
 * What whoever facilitates says about a meeting: the body of POST and PUT, and a part of the stored document.
 *
 * @param startsAt in UTC; pages and calendars show it in the time of Stockholm
 * @param endsAt after it starts, within 31 days
 * @param place where one goes; this or {@code link} is there
 * @param link where one meets on the web
 */
@Schema(name = "MeetingProfile")
record MeetingProfile(
        @NotNull @Worded(max = 200) Words titles,
        @NotNull Instant startsAt,
        @NotNull Instant endsAt,
        @Nullable @Worded(max = 300) Words place,

        @Nullable @Size(max = 500) @Pattern(regexp = LINK, message = "must be an address on the web")
        String link,

        @Nullable @Worded(max = 5_000) Words agenda) {

    /** What {@link java.net.URI} takes: no control characters, no spaces, nothing that has to be quoted. */
    static final String LINK = "https?://[A-Za-z0-9._~:/?#\\[\\]@!$&'()*+,;=%-]+";

    /** What somebody who keeps the meeting in a calendar has to hear of. */
    boolean isElsewhere(MeetingProfile other) {
        return !(startsAt.equals(other.startsAt)
                && endsAt.equals(other.endsAt)
                && java.util.Objects.equals(place, other.place)
                && java.util.Objects.equals(link, other.link));
    }
}
