package se.samlingsplats.directory.freshness;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samlingsplats.directory.text.LocalizedText;
import se.samlingsplats.web.ExpectedVersion;
import se.samlingsplats.web.Position;

/** A kind of aggregate whose owner can say by a signed link that its facts are still true. */
public interface Assurable {

    enum Kind {
        ACTOR,
        OFFER
    }

    Kind kind();

    Facts facts(UUID id);

    /** By whoever followed the link, of whom nothing is known but that the letter reached them. */
    Facts assureByOwner(UUID id, ExpectedVersion expected);

    /**
     * @param tag what If-Match asks for
     * @param position of the last change
     */
    record Facts(
            UUID id,
            String slug,
            LocalizedText names,
            @Nullable Instant assuredAt,
            long tag,
            Position position) {}
}
