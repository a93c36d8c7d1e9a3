package se.samlingsplats.directory.feedback;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.samlingsplats.directory.mail.Letter;
import se.samlingsplats.directory.mail.LetterKind;
import se.samlingsplats.directory.mail.Letters;
import se.samlingsplats.directory.mail.SignedLinks;

/**
 * The answer to whoever left an address. Nobody has shown that it is theirs, so the letter holds the curator's words
 * alone: the form sends no stranger's words to anybody.
 */
@Component
class FeedbackLetters {

    private static final String PAGE = "/tillganglighet";

    private final Letters letters;
    private final SignedLinks links;
    private final FeedbackProperties properties;
    private final Clock clock;

    FeedbackLetters(Letters letters, SignedLinks links, FeedbackProperties properties, Clock clock) {
        this.letters = letters;
        this.links = links;
        this.properties = properties;
        this.clock = clock;
    }

    void answer(Feedback to, String words) {
        var facts = Map.of(
                "answer",
                words,
                "day",
                LocalDate.ofInstant(to.receivedAt(), clock.getZone()).toString(),
                "days",
                Long.toString(properties.keepHandled().toDays()),
                "page",
                links.page(to.language(), PAGE));
        letters.send(new Letter(to.mustHaveAddress(), to.language(), LetterKind.FEEDBACK_ANSWERED, facts, to.id()));
    }
}
