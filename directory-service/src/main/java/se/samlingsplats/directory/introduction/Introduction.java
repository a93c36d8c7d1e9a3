package se.samlingsplats.directory.introduction;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samlingsplats.directory.introduction.AskedIntroduction.About;
import se.samlingsplats.directory.mail.LinkProblem;

/**
 * One person's wish to be introduced. What is personal is there while it is needed and gone right after.
 *
 * @param sender who asked, as a pseudonym
 */
record Introduction(
        UUID id,
        About about,
        State state,
        String sender,
        String language,
        @Nullable Asker asker,
        Instant expiresAt) {

    enum State {
        /** Whoever asked has not shown yet that the address is theirs. */
        ASKED,
        /** Those who were asked have the message. */
        RELAYED,
        INTRODUCED,
        DECLINED,
        WITHDRAWN
    }

    /** Personal data. */
    record Asker(String name, String email, String message) {

        @Override
        public String toString() {
            return "Asker";
        }
    }

    Introduction relayed() {
        return from(State.ASKED, State.RELAYED, asker);
    }

    Introduction introduced() {
        return from(State.RELAYED, State.INTRODUCED, null);
    }

    Introduction declined() {
        return from(State.RELAYED, State.DECLINED, null);
    }

    /** By whoever asked, also while the others think about it. */
    Introduction withdrawn() {
        return from(state == State.RELAYED ? State.RELAYED : State.ASKED, State.WITHDRAWN, null);
    }

    /** While it is open there is one. */
    Asker mustHaveAsker() {
        if (asker == null) {
            throw new LinkProblem.Used();
        }
        return asker;
    }

    private Introduction from(State wanted, State next, @Nullable Asker kept) {
        if (state != wanted) {
            throw new LinkProblem.Used();
        }
        return new Introduction(id, about, next, sender, language, kept, expiresAt);
    }
}
