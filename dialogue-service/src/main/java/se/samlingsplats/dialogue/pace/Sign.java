package se.samlingsplats.dialogue.pace;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.samlingsplats.dialogue.document.Words;

/**
 * Something that may be abuse and may be a full room: no proof, and nobody is named by it.
 *
 * @param words the sign in a sentence
 * @param count votes or people, see {@code kind}; people rounded down to fives
 * @param at the minute of a burst
 */
record Sign(Kind kind, Words words, int count, @Nullable Instant at) {

    private static final int SECONDS = 60;
    private static final int FIVE = 5;

    enum Kind {
        BURST_OF_VOTES,
        BURST_OF_NEWCOMERS,
        ONE_CONNECTION,
        SAME_VOTES
    }

    static Sign votes(Minutes.Burst burst) {
        return new Sign(
                Kind.BURST_OF_VOTES,
                new Words(
                        "%d röster kom på en minut; annars kommer ungefär %d.".formatted(burst.count(), burst.usual()),
                        "%d votes came in one minute; otherwise about %d come."
                                .formatted(burst.count(), burst.usual())),
                burst.count(),
                Instant.ofEpochSecond(burst.minute() * SECONDS));
    }

    static Sign newcomers(Minutes.Burst burst) {
        return new Sign(
                Kind.BURST_OF_NEWCOMERS,
                new Words(
                        "%d nya deltagare kom på en minut; annars kommer ungefär %d."
                                .formatted(burst.count(), burst.usual()),
                        "%d newcomers came in one minute; otherwise about %d come."
                                .formatted(burst.count(), burst.usual())),
                burst.count(),
                Instant.ofEpochSecond(burst.minute() * SECONDS));
    }

    static Sign oneConnection(int people) {
        var about = fives(people);
        return new Sign(
                Kind.ONE_CONNECTION,
                new Words(
                        "Minst %d nya deltagare kom i dag från en och samma uppkoppling, utan engångskod."
                                .formatted(about),
                        "At least %d newcomers came today from one connection, without a one-time code."
                                .formatted(about)),
                about,
                null);
    }

    static Sign sameVotes(SamePatterns.Same same) {
        var about = fives(same.people());
        return new Sign(
                Kind.SAME_VOTES,
                new Words(
                        "Minst %d deltagare har röstat exakt likadant på %d påståenden.".formatted(about, same.votes()),
                        "At least %d participants voted exactly alike on %d statements."
                                .formatted(about, same.votes())),
                about,
                null);
    }

    private static int fives(int people) {
        return people / FIVE * FIVE;
    }
}
