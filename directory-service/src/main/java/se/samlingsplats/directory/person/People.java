package se.samlingsplats.directory.person;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.samlingsplats.directory.mail.Letters;
import se.samlingsplats.erasure.PersonalData;
import se.samlingsplats.web.Ids;
import se.samlingsplats.web.Login;

/** The one table with names and addresses of people. Nothing of it goes into events, history or logs. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class People implements PersonalData {

    private static final int LONGEST_NAME = 200;

    private final JdbcClient jdbc;
    private final Letters letters;

    People(JdbcClient jdbc, Letters letters) {
        this.jdbc = jdbc;
        this.letters = letters;
    }

    /** Somebody who has logged in, as the login service calls them today. */
    public UUID known(Login login) {
        return jdbc.sql("""
                        INSERT INTO person (id, subject, name, email) VALUES (?, ?, ?, ?)
                        ON CONFLICT (subject) DO UPDATE SET name = excluded.name, email = excluded.email
                        RETURNING id
                        """)
                .param(Ids.next())
                .param(login.subject())
                .param(shortened(login.name()))
                .param(login.email())
                .query(UUID.class)
                .single();
    }

    /** An address that somebody named; whose it is will show. */
    public UUID address(String email) {
        var id = Ids.next();
        jdbc.sql("INSERT INTO person (id, email) VALUES (?, ?)")
                .params(id, email)
                .update();
        return id;
    }

    /** An address that has served its turn, and what was to be sent there. People with an account stay. */
    public void forgetAddress(@Nullable UUID id) {
        if (id != null) {
            letters.forget(id);
        }
        jdbc.sql("DELETE FROM person WHERE id = ? AND subject IS NULL")
                .param(id)
                .update();
    }

    public Map<String, String> names(Collection<String> subjects) {
        var names = new HashMap<String, String>();
        jdbc.sql("SELECT subject, name FROM person WHERE subject = ANY (?) AND name IS NOT NULL")
                .param(subjects.toArray(String[]::new))
                .query(row -> {
                    names.put(row.getString("subject"), row.getString("name"));
                });
        return names;
    }

    /** Plain ones only: to any other no letter is written. */
    public Optional<String> email(String subject) {
        return jdbc.sql("SELECT email FROM person WHERE subject = ? AND email ~ '^[^[:space:][:cntrl:]]+$'")
                .param(subject)
                .query(String.class)
                .optional();
    }

    /** Where letters to these people go; whoever has no address gets none. */
    public List<UUID> reachable(Collection<String> subjects) {
        return jdbc.sql("SELECT id FROM person WHERE subject = ANY (?) AND email IS NOT NULL ORDER BY id")
                .param(subjects.toArray(String[]::new))
                .query(UUID.class)
                .list();
    }

    @Override
    public String name() {
        return "person";
    }

    @Override
    public Object about(String subject) {
        return jdbc.sql("SELECT name, email, created_at AS known_since FROM person WHERE subject = ?")
                .param(subject)
                .query()
                .listOfRows();
    }

    /** What was only an address goes with the person whose it is, and with it whatever letters and invitations it has. */
    @Override
    public void erase(String subject) {
        jdbc.sql("""
                        DELETE FROM person
                         WHERE subject = ?
                            OR (subject IS NULL AND lower(email) IN
                                (SELECT lower(email) FROM person WHERE subject = ? AND email IS NOT NULL))
                        """).params(subject, subject).update();
    }

    @Override
    public List<String> subjects() {
        return jdbc.sql("SELECT subject FROM person WHERE subject IS NOT NULL")
                .query(String.class)
                .list();
    }

    private static @Nullable String shortened(@Nullable String name) {
        return name == null || name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }
}
