package se.samlingsplats.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "samlingsplats.gateway.trusted-proxies=1")
class ClientTagTest extends GatewayTest {

    private static final String HEADER = "Samlingsplats-Client";

    @Test
    void aServiceThatTakesProposalsTellsSendersApartAndLearnsNoAddress() {
        var before = service.seen("/api/proposals").size();
        propose("192.0.2.1", "made-up");
        propose("192.0.2.1", "192.0.2.2");
        propose("192.0.2.2", "made-up");

        var tags = service.seen("/api/proposals").stream()
                .skip(before)
                .map(seen -> seen.headers().get(HEADER))
                .toList();
        assertThat(tags).allSatisfy(tag -> assertThat(tag).hasSize(1).allMatch(each -> each.matches("[0-9a-f]{32}")));
        assertThat(tags.get(0)).isEqualTo(tags.get(1)).isNotEqualTo(tags.get(2));
        assertThat(service.seen("/api/proposals").getLast().headers().toString())
                .doesNotContain("192.0.2.2", "made-up");
    }

    @Test
    void whoTellsOfABarrierIsToldApartAndWhoReadsOfThemIsNot() {
        send(post("/api/feedback", "{}").header(HEADER, "made-up"));
        send(post("/api/feedback/2/handle", "{}").header(HEADER, "made-up"));

        assertThat(service.only("/api/feedback").headers().get(HEADER))
                .hasSize(1)
                .allMatch(each -> each.matches("[0-9a-f]{32}"));
        assertThat(service.only("/api/feedback/2/handle").headers().getOrDefault(HEADER, List.of()))
                .isEmpty();
    }

    @Test
    void whoBeginsToVoteIsToldApartAndTheirVotesAreNot() {
        var dialogue = "/api/dialogues/01993b5c-7a10-7c3e-9d2a-4f6b8c0d1e30";
        send(post(dialogue + "/participation", "{}").header(HEADER, "made-up"));
        send(post(dialogue + "/statements", "{}").header(HEADER, "made-up"));

        assertThat(headOf(dialogue + "/participation"))
                .containsPattern("(?i)" + HEADER + ": [0-9a-f]{32}\r\n")
                .doesNotContain("made-up");
        assertThat(headOf(dialogue + "/statements")).doesNotContainIgnoringCase(HEADER);
    }

    private static String headOf(String path) {
        return breaking.heads.stream()
                .filter(head -> head.startsWith("POST " + path + " "))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void nobodyElseGetsATag() {
        send(to("/api/actors/2").header(HEADER, "made-up"));

        assertThat(service.only("/api/actors/2").headers().getOrDefault(HEADER, List.of()))
                .isEmpty();
    }

    private void propose(String address, String claimed) {
        assertThat(send(post("/api/proposals", "{}")
                                .header("X-Forwarded-For", address)
                                .header(HEADER, claimed))
                        .statusCode())
                .isEqualTo(200);
    }
}
