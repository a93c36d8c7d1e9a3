package se.samlingsplats.search.index;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which generations there are. Every replica looks here for what to listen to. */
@Repository
public class Generations {

    private static final long LOCK = 0x67656e;

    private final JdbcClient jdbc;
    private final SearchIndex index;

    Generations(JdbcClient jdbc, SearchIndex index) {
        this.jdbc = jdbc;
        this.index = index;
    }

    public List<Generation> all() {
        return jdbc.sql("select * from generation order by number")
                .query(Generation.class)
                .list();
    }

    /** Those that are kept up to date. */
    public List<Generation> live() {
        return jdbc.sql("select * from generation where state <> 'REMOVING' and index_made order by number")
                .query(Generation.class)
                .list();
    }

    public Optional<Generation> find(int number) {
        return jdbc.sql("select * from generation where number = :number")
                .param("number", number)
                .query(Generation.class)
                .optional();
    }

    /** True for one replica at a time, until its transaction ends. */
    @Transactional
    public boolean takeCharge() {
        return jdbc.sql("select pg_try_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query(Boolean.class)
                .single();
    }

    /** Like {@link #takeCharge()}, but waits its turn. */
    @Transactional
    public void waitForCharge() {
        jdbc.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query((row, n) -> n)
                .single();
    }

    /** The number is above every index there is, so that what a lost database left behind is never mixed in. */
    @Transactional
    public Generation add(Generation.State state) {
        var number = jdbc.sql("select coalesce(max(number), 0) from generation")
                .query(Integer.class)
                .single();
        var next = Math.max(number, index.highestGeneration()) + 1;
        var name = index.name(next);
        jdbc.sql("""
                        insert into generation (number, index_name, consumer_group, state)
                        values (:number, :name, :group, :state)
                        """)
                .param("number", next)
                .param("name", name)
                .param("group", name + "-" + UUID.randomUUID())
                .param("state", state.name())
                .update();
        return find(next).orElseThrow();
    }

    public void made(int number) {
        jdbc.sql("update generation set index_made = true where number = :number")
                .param("number", number)
                .update();
    }

    public void target(int number, String targets) {
        jdbc.sql("update generation set targets = :targets::jsonb where number = :number")
                .param("targets", targets)
                .param("number", number)
                .update();
    }

    public void note(int number, String note) {
        jdbc.sql("update generation set note = :note where number = :number")
                .param("note", note)
                .param("number", number)
                .update();
    }

    /** The one in use steps back; the one that stood by until now goes, unless it is the new one. */
    @Transactional
    public void activate(int number) {
        jdbc.sql("update generation set state = 'REMOVING' where state = 'STANDBY' and number <> :number")
                .param("number", number)
                .update();
        jdbc.sql("update generation set state = 'STANDBY' where state = 'ACTIVE' and number <> :number")
                .param("number", number)
                .update();
        jdbc.sql("""
                        update generation set state = 'ACTIVE', note = null, activated_at = now()
                        where number = :number and state in ('BUILDING', 'STANDBY')
                        """).param("number", number).update();
    }

    public void retire(int number) {
        jdbc.sql("update generation set state = 'REMOVING' where number = :number")
                .param("number", number)
                .update();
    }

    public void forget(int number) {
        jdbc.sql("delete from generation where number = :number")
                .param("number", number)
                .update();
    }
}
