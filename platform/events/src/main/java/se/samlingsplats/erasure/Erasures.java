package se.samlingsplats.erasure;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.annotation.Transactional;

/** Erases people in this service's database and keeps the ledger: a hash and a time, nothing else. */
@Transactional
public class Erasures {

    /** By then every request that was under way at the erasure has ended. */
    private static final Duration UNDER_WAY = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final List<PersonalData> parts;

    Erasures(JdbcClient jdbc, List<PersonalData> parts) {
        this.jdbc = jdbc;
        this.parts = parts;
    }

    /** The ledger first: whoever writes from now on is refused, and what is under way is swept up later. */
    public void erase(String subject, Instant at) {
        note(Subjects.hash(subject), at);
        parts.forEach(part -> part.erase(subject));
    }

    /** Somebody was erased elsewhere; here nothing may come back. */
    void note(String subjectHash, Instant at) {
        jdbc.sql("INSERT INTO erasure_ledger (subject_hash, erased_at) VALUES (?, ?) ON CONFLICT DO NOTHING")
                .params(subjectHash, Timestamp.from(at))
                .update();
    }

    /** Erases whoever of these is there again; returns how many were. */
    int repeat(Collection<String> subjectHashes) {
        if (subjectHashes.isEmpty()) {
            return 0;
        }
        var wanted = Set.copyOf(subjectHashes);
        var back = new HashSet<String>();
        for (var part : parts) {
            part.subjects().stream()
                    .filter(subject -> wanted.contains(Subjects.hash(subject)))
                    .forEach(back::add);
        }
        back.forEach(subject -> parts.forEach(part -> part.erase(subject)));
        return back.size();
    }

    List<String> ledger() {
        return jdbc.sql("SELECT subject_hash FROM erasure_ledger")
                .query(String.class)
                .list();
    }

    /** A request that began before the erasure may have written after it. */
    @Scheduled(initialDelayString = "PT10S", fixedDelayString = "PT10S")
    void sweep() {
        sweepUntil(Instant.now().minus(UNDER_WAY));
    }

    void sweepUntil(Instant erasedBefore) {
        repeat(jdbc.sql(
                        "UPDATE erasure_ledger SET swept = true WHERE NOT swept AND erased_at < ? RETURNING subject_hash")
                .param(Timestamp.from(erasedBefore))
                .query(String.class)
                .list());
    }

    @Transactional(readOnly = true)
    boolean isErased(String subject) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM erasure_ledger WHERE subject_hash = ?)")
                .param(Subjects.hash(subject))
                .query(Boolean.class)
                .single();
    }

    MyData about(String service, String subject, Instant now) {
        var data = new java.util.TreeMap<String, Object>();
        parts.forEach(part -> data.put(part.name(), part.about(subject)));
        return new MyData(service, now, data);
    }
}
