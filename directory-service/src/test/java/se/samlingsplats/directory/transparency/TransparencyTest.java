package se.samlingsplats.directory.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import se.samlingsplats.directory.DirectoryServer;

/** Rolled back afterwards: the figures are of everything there is. */
@Transactional
class TransparencyTest extends DirectoryServer {

    @Test
    void anyoneSeesHowProposalsAreTreatedAndNobodySeesASingleOne() {
        jdbc.sql("DELETE FROM proposal").update();
        given(7, "NEED", "DECLINED", "[{\"fact\": \"DECLINED\", \"reason\": \"DUPLICATE\"}]");
        given(
                6,
                "NEED",
                "DECLINED",
                "[{\"fact\": \"DECLINED\", \"reason\": \"OTHER\"}, {\"fact\": \"APPEALED\"}, {\"fact\": \"DECLINED\", \"reason\": \"OUT_OF_SCOPE\"}]");
        given(2, "OFFER", "RECEIVED", "[]");
        given(5, "REPORT", "UPHELD", "[]");

        var answer = get("/api/transparency", NOBODY);
        var figures = json(answer);

        assertThat(answer).hasStatus(HttpStatus.OK);
        assertThat(answer.getResponse().getHeader("Cache-Control"))
                .contains("public")
                .contains("max-age=3600");
        assertThat(figures.at("/proposals/total").asInt()).isEqualTo(15);
        assertThat(figures.at("/proposals/counts/WAITING").isNull()).isTrue();
        assertThat(figures.at("/proposals/counts/DECLINED").isNull()).isTrue();
        assertThat(figures.at("/declined/total").isNull()).isTrue();
        assertThat(figures.at("/appeals/counts/STOOD").asInt()).isEqualTo(6);
        assertThat(figures.at("/reports/counts/UPHELD").asInt()).isEqualTo(5);
        assertThat(figures.at("/medianDays").asDouble()).isEqualTo(2.0);
    }

    private void given(int times, String kind, String state, String steps) {
        for (var number = 0; number < times; number++) {
            jdbc.sql("""
                            INSERT INTO proposal (id, version, kind, target_type, target, title, payload, state, steps,
                                                  decided_at, created_at, updated_at)
                            VALUES (gen_random_uuid(), 1, :kind, CASE :kind WHEN 'REPORT' THEN 'NEED' END,
                                    CASE :kind WHEN 'REPORT' THEN gen_random_uuid() END, 'x', '{}', :state, :steps::jsonb,
                                    CASE WHEN :state <> 'RECEIVED' THEN timestamptz '2026-03-04T08:00Z' END,
                                    '2026-03-02T08:00Z', '2026-03-04T08:00Z')
                            """)
                    .param("kind", kind)
                    .param("state", state)
                    .param("steps", steps)
                    .update();
        }
    }
}
