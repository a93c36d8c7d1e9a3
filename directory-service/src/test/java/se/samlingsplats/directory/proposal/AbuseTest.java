package se.samlingsplats.directory.proposal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class AbuseTest extends ProposalServer {

    @Test
    void tenThousandProposalsFromOneAddressAreRefusedAndOthersStillGetThrough() {
        var through = 0;
        MvcTestResult last = null;
        for (var number = 0; number < 10_000; number++) {
            last = send("/api/proposals", proposal("NEED", NEED), NOBODY, "198.51.100.7");
            through += last.getResponse().getStatus() == 201 ? 1 : 0;
        }

        assertThat(through).isBetween(60, 120);
        assertThat(last).hasStatus(HttpStatus.TOO_MANY_REQUESTS);
        assertThat(Integer.parseInt(String.valueOf(last.getResponse().getHeader("Retry-After"))))
                .isBetween(1, 600);
        assertThat(json(last).path("detail").asString()).contains("Nothing was received");
        assertThat(send("/api/proposals", proposal("NEED", NEED), NOBODY, "198.51.100.8"))
                .hasStatus(HttpStatus.CREATED);
        assertThat(send("/api/proposals", proposal("NEED", NEED), MEMBER, "198.51.100.7"))
                .hasStatus(HttpStatus.CREATED);
    }

    @Test
    void aRoomOfSixtyPeopleBehindOneAddressIsLetThroughAndTheNextAfterALittleWork() {
        for (var number = 0; number < 60; number++) {
            assertThat(send("/api/proposals", proposal("NEED", NEED), NOBODY, "192.0.2.1"))
                    .hasStatus(HttpStatus.CREATED);
        }
        var refused = send("/api/proposals", proposal("NEED", NEED), NOBODY, "192.0.2.1");
        assertThat(code(refused)).isEqualTo("429 too-many-proposals");
        var puzzle = refused.getResponse().getHeader("Samlingsplats-Puzzle");
        var proof = solved(puzzle);

        assertThat(proven("192.0.2.1", proof)).hasStatus(HttpStatus.CREATED);
        assertThat(proven("192.0.2.1", proof)).hasStatus(HttpStatus.TOO_MANY_REQUESTS);
        assertThat(proven("192.0.2.1", puzzle + ":1")).hasStatus(HttpStatus.TOO_MANY_REQUESTS);
        assertThat(proven("192.0.2.1", "1.99999999999.AAAA.AAAA:0")).hasStatus(HttpStatus.TOO_MANY_REQUESTS);
    }

    @Test
    void theAddressStandsNowhere() {
        send("/api/proposals", proposal("NEED", NEED), NOBODY, "203.0.113.99");

        assertThat(jdbc.sql("SELECT count(*) FROM proposal AS p WHERE p::text LIKE '%203.0.113.99%'")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("SELECT count(*) FROM history AS h WHERE h::text LIKE '%203.0.113.99%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private MvcTestResult proven(String sender, String proof) {
        return request(HttpMethod.POST, "/api/proposals", NOBODY)
                .header("Samlingsplats-Client", sender)
                .header("Samlingsplats-Proof", proof)
                .contentType(MediaType.APPLICATION_JSON)
                .content(proposal("NEED", NEED))
                .exchange();
    }

    /** As a browser does it. */
    private static String solved(String puzzle) {
        var bits = Integer.parseInt(puzzle.substring(0, puzzle.indexOf('.')));
        var number = 0;
        while (zeroBits(puzzle + ":" + number) < bits) {
            number++;
        }
        return puzzle + ":" + number;
    }

    private static int zeroBits(String text) {
        try {
            var hash = new java.math.BigInteger(
                    1, MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
            return 256 - hash.bitLength();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
