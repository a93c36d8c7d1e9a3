package se.samlingsplats.directory.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "samlingsplats.proposals.queue=3")
@DirtiesContext
class ProposalQueueBoundTest extends ProposalServer {

    @Test
    void whatCannotBeLookedAtIsNotReceived() {
        jdbc.sql("UPDATE proposal SET state = 'WITHDRAWN' WHERE state IN ('RECEIVED', 'CHANGES_REQUESTED', 'APPEALED')")
                .update();
        for (var number = 0; number < 3; number++) {
            received(proposal("NEED", NEED));
        }

        var refused = send(proposal("NEED", NEED));

        assertThat(code(refused)).isEqualTo("503 proposal-queue-full");
        assertThat(refused.getResponse().getHeader("Retry-After")).isEqualTo("3600");
    }
}
