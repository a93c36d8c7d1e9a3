package se.samlingsplats.dialogue.known;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samlingsplats.erasure.AlsoReplayed;
import se.samlingsplats.erasure.PersonalData;
import se.samlingsplats.erasure.Subjects;
import se.samlingsplats.web.Caller;

/**
 * Who may bind an organisation: its owners in the directory. Known by the hash of their account's id, which is all that
 * this service is told; see decision 0110.
 */
@Component
public class Speakers implements PersonalData, AlsoReplayed {

    private final JdbcClient jdbc;
    private final KnownActors actors;

    Speakers(JdbcClient jdbc, KnownActors actors) {
        this.jdbc = jdbc;
        this.actors = actors;
    }

    /** Whether the caller is an owner of the organisation, or of one that was merged into it. */
    public boolean binds(Caller caller, UUID actor) {
        return caller.isMember() && owned(caller.subject()).stream().anyMatch(actor::equals);
    }

    public void mustBind(Caller caller, UUID actor) {
        if (!binds(caller, actor)) {
            throw new KnownProblem.NoMandate();
        }
    }

    /** Published organisations that the caller belongs to in the directory, whatever their role there, each once. */
    public List<KnownActor> organisations(Caller caller) {
        if (!caller.isMember()) {
            return List.of();
        }
        return jdbc
                .sql("SELECT DISTINCT actor_id FROM known_speaker WHERE speaker = ? AND actor_id IS NOT NULL LIMIT 100")
                .param(Subjects.hash(caller.subject()))
                .query(UUID.class)
                .list()
                .stream()
                .flatMap(id -> actors.published(id).stream())
                .distinct()
                .toList();
    }

    private List<UUID> owned(String subject) {
        var own = jdbc.sql("SELECT actor_id FROM known_speaker WHERE speaker = ? AND role = 'OWNER' LIMIT 1000")
                .param(Subjects.hash(subject))
                .query(UUID.class)
                .list();
        var standing = actors.standing(own);
        return own.stream().map(id -> standing.getOrDefault(id, id)).toList();
    }

    @Override
    public String name() {
        return "speaksFor";
    }

    @Override
    public Object about(String subject) {
        return jdbc.sql("SELECT actor_id, role FROM known_speaker WHERE speaker = ? ORDER BY actor_id")
                .param(Subjects.hash(subject))
                .query((row, number) -> Map.of("actorId", row.getString("actor_id"), "role", row.getString("role")))
                .list();
    }

    /** The directory tells the end of each membership too; whichever comes first. */
    @Override
    public void erase(String subject) {
        forget(Set.of(Subjects.hash(subject)));
    }

    /** Nobody's account stands here, only hashes: {@link #replay} compares these. */
    @Override
    public List<String> subjects() {
        return List.of();
    }

    @Override
    @Transactional
    public void replay(Set<String> subjectHashes) {
        forget(subjectHashes);
    }

    private void forget(Set<String> hashes) {
        jdbc.sql("UPDATE known_speaker SET speaker = NULL, role = 'NONE' WHERE speaker = ANY (?)")
                .param(hashes.toArray(String[]::new))
                .update();
    }
}
