package se.samlingsplats.dialogue.recommendation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samlingsplats.dialogue.document.Words;

/**
 * A decision maker that a recommendation goes to.
 *
 * @param names as the organisation was called when it was named
 */
public record Addressee(
        UUID actorId,
        Words names,
        @Nullable Delivery delivery,
        @Nullable Answer answer) {

    static Addressee of(UUID actorId, Words names) {
        return new Addressee(actorId, names, null, null);
    }

    Addressee delivered(Delivery made) {
        return new Addressee(actorId, names, made, answer);
    }

    Addressee answered(Answer given) {
        return new Addressee(actorId, names, delivery, given);
    }

    @JsonIgnore
    public boolean isWaiting() {
        return answer == null && delivery != null && delivery.receivedOn() != null;
    }

    /**
     * @param reference how it was sent: a letter's number, a meeting
     * @param receivedOn when the addressee got it; the days without an answer are counted from here. Null until confirmed
     * @param diaryNumber the addressee's own, where it registered the letter
     */
    public record Delivery(
            LocalDate deliveredOn,
            String reference,
            @Nullable LocalDate receivedOn,
            @Nullable String diaryNumber) {}

    public enum Decision {
        ACCEPTS,
        PARTLY,
        REJECTS
    }

    /**
     * @param letter what the answer's document is called, or its address
     * @param registeredBy as a role: {@code curator}, or {@code addressee} who answers itself
     * @param confirmedAt when the addressee said that this is its answer; null until then
     */
    public record Answer(
            Decision decision,
            Words texts,
            LocalDate answeredOn,
            String letter,
            String diaryNumber,
            String registeredBy,
            @Nullable Instant confirmedAt) {

        Answer confirmed(Instant now) {
            return new Answer(decision, texts, answeredOn, letter, diaryNumber, registeredBy, now);
        }
    }
}
