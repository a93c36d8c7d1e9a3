package se.samlingsplats.directory.membership;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samlingsplats.directory.speaker.SpeakerRole;
import se.samlingsplats.web.Caller;

/** A member, to those who speak for the same actor and to curators. */
@Schema(name = "Member")
record MemberView(
        UUID id,
        long version,

        @Schema(description = "As the login service calls them; null when it does not say") @Nullable
        String name,

        SpeakerRole role,
        String mandate,
        Instant since,

        @Schema(description = "True for the caller") boolean me) {

    static MemberView of(Member member, Map<String, String> names, Caller caller) {
        return new MemberView(
                member.id(),
                member.version(),
                names.get(member.subject()),
                member.role(),
                member.mandate(),
                member.since(),
                member.is(caller.subject()));
    }
}
