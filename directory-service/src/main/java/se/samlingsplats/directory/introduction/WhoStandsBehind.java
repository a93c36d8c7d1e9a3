package se.samlingsplats.directory.introduction;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.samlingsplats.directory.actor.ActorId;
import se.samlingsplats.directory.contact.Contact;
import se.samlingsplats.directory.contact.OwnerContacts;
import se.samlingsplats.directory.introduction.AskedIntroduction.About;
import se.samlingsplats.directory.introduction.AskedIntroduction.AboutKind;
import se.samlingsplats.directory.need.NeedId;
import se.samlingsplats.directory.raiser.RaiserContacts;
import se.samlingsplats.directory.text.LocalizedText;
import tools.jackson.databind.json.JsonMapper;

/** What an introduction is about as it is today, and whom to ask. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class WhoStandsBehind {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final OwnerContacts owners;
    private final RaiserContacts raisers;

    WhoStandsBehind(JdbcClient jdbc, JsonMapper json, OwnerContacts owners, RaiserContacts raisers) {
        this.jdbc = jdbc;
        this.json = json;
        this.owners = owners;
        this.raisers = raisers;
    }

    /** @param actor the organisation behind it, if it stands in the directory */
    record Subject(
            AboutKind kind,
            UUID id,
            String slug,
            LocalizedText titles,
            @Nullable UUID actor) {}

    Optional<Subject> subject(About about) {
        return jdbc.sql("""
                        SELECT 'SOLUTION' AS kind, id, slug, profile ->> 'titles' AS titles,
                               (profile -> 'owner' ->> 'actorId')::uuid AS actor
                          FROM solution WHERE :kind = 'SOLUTION' AND id = :id AND status = 'PUBLISHED'
                        UNION ALL
                        SELECT 'NEED', id, slug, profile ->> 'titles', (profile -> 'owner' ->> 'actorId')::uuid
                          FROM need WHERE :kind = 'NEED' AND id = :id AND state <> 'RETIRED'
                        UNION ALL
                        SELECT note.profile -> 'about' ->> 'kind', about_id, coalesce(solution.slug, need.slug),
                               coalesce(solution.profile ->> 'titles', need.profile ->> 'titles'), actor_id
                          FROM partner_note note
                               LEFT JOIN solution ON solution.id = about_id
                               LEFT JOIN need ON need.id = about_id
                         WHERE :kind = 'PARTNER_NOTE' AND note.id = :id AND note.status = 'PUBLISHED'
                        """)
                .param("kind", about.kind().name())
                .param("id", about.id())
                .query((row, number) -> new Subject(
                        AboutKind.valueOf(row.getString("kind")),
                        row.getObject("id", UUID.class),
                        row.getString("slug"),
                        json.readValue(row.getString("titles"), LocalizedText.class),
                        row.getObject("actor", UUID.class)))
                .optional();
    }

    /** The organisation's people; of a need without any, whoever raised it. */
    List<Contact> contacts(About about, Subject subject) {
        var people = subject.actor() == null ? List.<Contact>of() : owners.of(new ActorId(subject.actor()));
        return people.isEmpty() && about.kind() == AboutKind.NEED
                ? raisers.contact(new NeedId(about.id())).stream().toList()
                : people;
    }
}
