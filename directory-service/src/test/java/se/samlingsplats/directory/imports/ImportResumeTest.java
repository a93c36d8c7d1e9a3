package se.samlingsplats.directory.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;

/** What happens when the worker doesn't get to the end in one go. */
class ImportResumeTest extends ImportServer {

    @Autowired
    ImportWorker worker;

    @Test
    void aStoppedWorkerGoesOnWhereItWasWithoutDoingRowsTwice() {
        var profile = csvProfile();
        var run = started(clubs(4_000), profile, false);
        await().until(() -> state(run).path("read").asLong() > 0);
        worker.stop();
        var stopped = state(run);
        worker.start();
        awaitEnd(run);

        assertThat(stopped.path("state").asString()).isEqualTo("RUNNING");
        assertThat(stopped.path("read").asLong()).isLessThan(4_000);
        assertCounts(state(run), 4_000, 0, 0, 0);
        assertThat(history(profile)).isEqualTo(4_000);
    }

    @Test
    void aFaultInTheMiddleOfABatchLeavesNothingHalfWritten() {
        var profile = csvProfile();
        jdbc.sql("""
            CREATE FUNCTION trip() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
              IF NEW.external_id = 'club-700' AND NEW.source = TG_ARGV[0] THEN RAISE 'tripped'; END IF;
              RETURN NEW; END $$
            """).update();
        jdbc.sql("CREATE TRIGGER trip BEFORE INSERT ON import_source FOR EACH ROW EXECUTE FUNCTION trip('" + profile
                        + "')")
                .update();
        var run = started(clubs(1_000), profile, false);
        await().atMost(Duration.ofSeconds(30)).until(() -> attempts(run) > 1);
        var stuck = state(run);
        var written = history(profile);
        jdbc.sql("DROP FUNCTION trip CASCADE").update();
        awaitEnd(run);

        assertThat(stuck.path("read").asLong()).isEqualTo(500);
        assertThat(written).isEqualTo(500);
        assertCounts(state(run), 1_000, 0, 0, 0);
        assertThat(history(profile)).isEqualTo(1_000);
    }

    @Test
    void aRunWhoseFileIsElsewhereIsLeftToThatReplicaAndGivenUpAfterAnHour() {
        var profile = csvProfile();
        var elsewhere = UUID.randomUUID();
        jdbc.sql("""
            INSERT INTO import_run (id, profile, profile_version, profile_body, dry_run, by_role, bytes)
            SELECT ?, name, version, body, false, 'curator', 10 FROM import_profile WHERE name = ?
            """).params(elsewhere, profile).update();
        var run = "/api/imports/" + elsewhere;
        run("id,name\n1,Alsters IF\n", profile);

        assertThat(state(run).path("state").asString()).isEqualTo("QUEUED");
        jdbc.sql("UPDATE import_run SET created_at = now() - interval '2 hours' WHERE id = ?")
                .param(elsewhere)
                .update();
        awaitEnd(run);
        assertThat(state(run).path("state").asString()).isEqualTo("FAILED");
        assertThat(codes(state(run))).containsExactly("file-missing");
    }

    @Test
    void aCancelledImportKeepsWhatItDidAndStops() {
        var profile = csvProfile();
        var run = started(clubs(20_000), profile, false);
        await().until(() -> state(run).path("read").asLong() > 0);
        post(run + "/cancel", CURATOR, "{}");
        awaitEnd(run);

        assertThat(state(run).path("state").asString()).isEqualTo("CANCELLED");
        assertThat(history(profile))
                .isEqualTo(state(run).path("created").asLong())
                .isLessThan(20_000);
    }

    @Test
    void whoFollowsARunIsToldHowItEnded() throws Exception {
        var run = started(clubs(300), csvProfile(), false);
        var stream = http.get()
                .uri(run + "/events")
                .header(HttpHeaders.AUTHORIZATION, CURATOR)
                .asyncExchange();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> stream.getResponse().getContentAsString().contains("DONE"));

        assertThat(stream.getResponse().getContentAsString()).contains("event:progress", "\"created\":300");
    }

    private int attempts(String run) {
        return jdbc.sql("SELECT attempts FROM import_run WHERE id = CAST(? AS uuid)")
                .param(run.substring(run.lastIndexOf('/') + 1))
                .query(Integer.class)
                .single();
    }

    private static byte[] clubs(int number) {
        return ("id,name,website,number,ended\n"
                        + IntStream.rangeClosed(1, number)
                                .mapToObj(i -> "club-" + i + ",Klubb " + i + ",https://klubb" + i + ".example,,")
                                .collect(Collectors.joining("\n")))
                .getBytes(UTF_8);
    }
}
