package se.samlingsplats.directory.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.samlingsplats.directory.Contract;
import se.samlingsplats.erasure.Subjects;

/** What we send is what the contract shows, field for field. */
class PersonContractTest {

    private static final UUID ID = UUID.fromString("01959e2c-7a00-7000-8000-000000000701");
    private static final String SUBJECT = "3f0d8c1e-6a5b-4c39-9d3f-2f4a7e1b8c55";
    private static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");

    @Test
    void aRequestNamesTheAccount() {
        check("requested", new Erasure(ID, 1, SUBJECT, Subjects.hash(SUBJECT), MONDAY));
    }

    @Test
    void whatFollowsNamesNobody() {
        var completed = new Erasure(ID, 2, null, Subjects.hash(SUBJECT), MONDAY);
        check("completed", completed);
        assertThat(Contract.json(completed).toString()).doesNotContain(SUBJECT);
    }

    private static void check(String fact, Erasure erasure) {
        var contract = Contract.of("person", fact);
        var emitted = Contract.json(erasure);
        contract.updateFrom(emitted);

        assertThat(contract.breaches(emitted)).isEmpty();
        assertThat(emitted).isEqualTo(contract.exampleJson());
    }
}
