package se.samlingsplats.dialogue.opendata;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What whoever uses the files has to know of them.
 *
 * @param format the files' format and its version
 * @param licence an SPDX id
 * @param imported whether the conversation was held elsewhere and came in as files
 * @param voteSign what a positive vote means, in a word for programs
 * @param voters as in the published figures; null while nothing is published
 * @param files the columns of each file
 */
record DataCard(
        String format,
        UUID dialogueId,
        String question,
        String licence,
        String source,
        boolean imported,
        String voteSign,
        @Nullable Integer voters,
        @Nullable Instant opens,
        @Nullable Instant closes,
        Map<String, List<String>> files,
        Notes notes) {

    static final String FORMAT = "polis-export/1";
    static final String SIGN = "AGREE_IS_PLUS";
    static final List<String> COMMENTS = List.of(
            "comment-id",
            "agrees",
            "disagrees",
            "passes",
            "moderated",
            "is-meta",
            "is-seed",
            "language",
            "comment-body");
    static final List<String> GROUPS =
            List.of("comment-id", "group", "people", "agree-percent", "disagree-percent", "pass-percent");

    /** In the languages of the site. */
    record Notes(String sv, String en) {

        static final Notes WORDS = new Notes("""
                Inga rader om deltagare och inga författare: sådana rader kan visa vem någon är. Siffror finns för \
                påståenden som minst tjugo har röstat på, och ändras i steg om minst fem. Grupper under fem saknas. \
                Antal personer i en grupp är avrundat till femtal och andelar till hela fem procent. Tomt betyder att \
                siffran inte är publicerad, inte noll.""", """
                No rows of participants and no authors: such rows can tell who somebody is. Figures are given for \
                statements that at least twenty have voted on, and move in steps of at least five. Groups under five \
                are missing. People in a group are rounded to fives and shares to whole fives of a per cent. Empty \
                means that the figure is not published, not that it is zero.""");
    }
}
