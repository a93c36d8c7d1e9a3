package se.samlingsplats.dialogue.meeting;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was said, in the language in which it was written down.
 *
 * @param language a primary language subtag of BCP 47
 * @param publishedAt null until everybody may read it
 */
@Schema(name = "MeetingMinutes")
record Minutes(String language, String text, @Nullable Instant publishedAt) {

    static final int LONGEST = 20_000;

    Minutes published(Instant now) {
        return publishedAt == null ? new Minutes(language, text, now) : this;
    }
}
