package se.samlingsplats.dialogue.known;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samlingsplats.erasure.Subjects;

/** Organisations and owners, as if the directory had told of them. */
public final class Organisations {

    private final JdbcClient jdbc;

    public Organisations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public UUID published(String name, @Nullable String sector, boolean confirmed) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        INSERT INTO known_actor (id, version, slug, names, sector, sector_confirmed, status)
                        VALUES (?, 1, ?, jsonb_build_object('sv', ?::text), ?, ?, 'PUBLISHED')
                        """).params(id, "slug-" + id, name, sector, confirmed).update();
        return id;
    }

    public UUID ownedBy(String subject, String name, String sector) {
        var id = published(name, sector, true);
        owner(subject, id);
        return id;
    }

    public void owner(String subject, UUID actor) {
        member(subject, actor, "OWNER");
    }

    public void member(String subject, UUID actor, String role) {
        jdbc.sql("INSERT INTO known_speaker (membership_id, version, actor_id, role, speaker) VALUES (?, 1, ?, ?, ?)")
                .params(UUID.randomUUID(), actor, role, Subjects.hash(subject))
                .update();
    }

    public void merge(UUID gone, UUID stays) {
        jdbc.sql("UPDATE known_actor SET merged_into = ?, status = 'RETIRED' WHERE id = ?")
                .params(stays, gone)
                .update();
    }

    public UUID need(String title) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        INSERT INTO known_source (id, kind, version, slug, titles, shown)
                        VALUES (?, 'NEED', 1, ?, jsonb_build_object('sv', ?::text), true)
                        """).params(id, "slug-" + id, title).update();
        return id;
    }
}
