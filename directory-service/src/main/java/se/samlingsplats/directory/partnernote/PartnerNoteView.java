package se.samlingsplats.directory.partnernote;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samlingsplats.directory.actor.ActorId;
import se.samlingsplats.directory.text.LocalizedText;

/** The public state of a partner note, for answers, events and history alike. */
@Schema(name = "PartnerNote")
record PartnerNoteView(
        PartnerNoteId id,
        long version,
        PartnerNoteProfile.About about,

        @Schema(type = "string", format = "uuid") ActorId actorId,

        @Schema(description = "As the organisation was called when it said so")
        String actorName,

        LocalizedText texts,
        List<String> sought,
        LocalDate until,
        PartnerNoteStatus status,
        PartnerNote.@Nullable DeclineReason declinedBecause,
        Instant createdAt,
        Instant updatedAt) {

    static PartnerNoteView of(PartnerNote note) {
        var profile = note.profile();
        return new PartnerNoteView(
                note.id(),
                note.version(),
                profile.about(),
                profile.actorId(),
                note.actorName(),
                profile.texts(),
                profile.sought(),
                profile.until(),
                note.status(),
                note.declinedBecause(),
                note.createdAt(),
                note.updatedAt());
    }
}
