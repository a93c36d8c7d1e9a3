package se.samlingsplats.dialogue.message;

import java.time.Instant;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import se.samlingsplats.web.Caller;

/** A moment when decision makers listen (<i>påverkansfönster</i>). Once its deadline has passed it is history. */
@Table("influence_window")
record InfluenceWindow(
        @Id UUID id,
        Instant opensAt,
        Instant deadline,
        WindowContent content,
        Instant createdAt,
        Instant updatedAt,
        @Version long version) {

    static InfluenceWindow open(UUID id, WindowContent content, Caller by, Instant now) {
        mustMakeSense(content, by);
        return new InfluenceWindow(id, content.opensAt(), content.deadline(), content, now, now, 0);
    }

    InfluenceWindow revise(WindowContent newContent, Caller by, Instant now) {
        mustMakeSense(newContent, by);
        return new InfluenceWindow(
                id, newContent.opensAt(), newContent.deadline(), newContent, createdAt, now, version);
    }

    private static void mustMakeSense(WindowContent content, Caller by) {
        Message.mustBeCurator(by);
        if (!content.deadline().isAfter(content.opensAt())) {
            throw new MessageProblem.DeadlineFirst();
        }
    }
}
