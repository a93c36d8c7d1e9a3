package se.samlingsplats.dialogue.message;

import java.time.Instant;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import se.samlingsplats.dialogue.document.Fact;
import se.samlingsplats.dialogue.message.MessageContent.Endorser;
import se.samlingsplats.web.Caller;

/** One sentence with one fact and one source, and the organisations that say it too. Its words never change. */
record Message(
        @Id UUID id,
        boolean retired,
        MessageContent content,
        Instant createdAt,
        Instant updatedAt,
        @Version long version) {

    static final int MOST_ENDORSERS = 500;

    static Message publish(UUID id, MessageContent content, Caller by, Instant now) {
        mustBeCurator(by);
        return new Message(id, false, content, now, now, 0);
    }

    Message endorsed(Endorser endorser, Instant now) {
        mustStand();
        var next = content.with(endorser);
        if (next.endorsers().size() > MOST_ENDORSERS) {
            throw new MessageProblem.TooManyEndorsers();
        }
        return new Message(id, false, next, createdAt, now, version);
    }

    Message without(UUID actor, Instant now) {
        mustStand();
        return new Message(id, false, content.without(actor), createdAt, now, version);
    }

    Message retire(Caller by, Instant now) {
        mustBeCurator(by);
        mustStand();
        return new Message(id, true, content, createdAt, now, version);
    }

    Message with(Fact fact) {
        return new Message(id, retired, content.with(fact), createdAt, updatedAt, version);
    }

    private void mustStand() {
        if (retired) {
            throw new MessageProblem.Retired();
        }
    }

    static void mustBeCurator(Caller caller) {
        if (!caller.isCurator()) {
            throw new MessageProblem.NotCurator();
        }
    }
}
