package se.samlingsplats.directory.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samlingsplats.directory.Contract;
import se.samlingsplats.directory.speaker.SpeakerRole;

class MembershipContractTest {

    private static final UUID ID = UUID.fromString("01959e2c-7a00-7000-8000-000000000c01");
    private static final UUID ACTOR = UUID.fromString("01959e2c-7a00-7000-8000-000000000001");
    private static final String ACCOUNT = "3f0d8c1e-6a5b-4c39-9d3f-2f4a7e1b8c55";

    @ParameterizedTest
    @CsvSource({"joined, 1, EDITOR", "changed, 2, OWNER"})
    void othersHearOfAnAccountByItsHashAlone(String fact, long version, SpeakerRole role) {
        var member = new Member(ID, ACTOR, ACCOUNT, role, "Styrelsebeslut", Instant.EPOCH, version);
        check(fact, MembershipView.change(member, version, fact, "member").state());
    }

    @ParameterizedTest
    @CsvSource({"left, 3", "removed, 3"})
    void onceItHasEndedNothingIsLeftOfTheAccount(String fact, long version) {
        var state = MembershipView.ended(ID, version, ACTOR, fact, "member").state();
        check(fact, state);
        assertThat(Contract.json(state).path("speaker").isNull()).isTrue();
    }

    private static void check(String fact, Object state) {
        var contract = Contract.of("membership", fact);
        var emitted = Contract.json(state);
        contract.updateFrom(emitted);

        assertThat(contract.breaches(emitted)).isEmpty();
        assertThat(emitted).isEqualTo(contract.exampleJson());
        assertThat(emitted.toString()).doesNotContain(ACCOUNT).doesNotContain("Styrelsebeslut");
    }
}
