package se.samlingsplats.directory.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samlingsplats.directory.actor.Actors.CECILIA;
import static se.samlingsplats.directory.actor.Actors.MATTIAS;
import static se.samlingsplats.directory.actor.Actors.TUESDAY;
import static se.samlingsplats.directory.actor.Actors.forum;
import static se.samlingsplats.directory.actor.Actors.otherForum;
import static se.samlingsplats.directory.actor.Actors.published;
import static se.samlingsplats.directory.speaker.SpeakerRole.NONE;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.samlingsplats.directory.Contract;

/** What we send is what the contract shows, field for field. */
class ActorContractTest {

    private static final LocalDate DAY = LocalDate.of(2026, 2, 28);

    enum Fact {
        PUBLISHED(published(), 2),
        REVISED(
                new ActorMerge(otherForum(), published().revise(forum(), "norrstrands-forum", CECILIA, NONE, TUESDAY))
                        .absorbed(MergeReason.ENTERED_TWICE, TUESDAY),
                3),
        ASSURED(published().assure(CECILIA, NONE, TUESDAY), 3),
        DISSOLVED(published().dissolve(DAY, DAY, CECILIA, TUESDAY), 3),
        RETIRED(published().retire(RetireReason.DUPLICATE, CECILIA, TUESDAY), 3),
        MERGED(new ActorMerge(published(), otherForum()).merged(CECILIA, TUESDAY), 3),
        UNMERGED(
                new ActorMerge(new ActorMerge(published(), otherForum()).merged(CECILIA, TUESDAY), otherForum())
                        .separated(CECILIA, TUESDAY),
                4);

        private final Actor actor;

        Fact(Actor actor, long version) {
            this.actor = Actors.saved(actor, version);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatWeSendIsWhatTheContractShows(Fact fact) {
        var contract = Contract.of("actor", fact.name().toLowerCase(Locale.ROOT));
        var emitted = Contract.json(ActorView.of(fact.actor));
        contract.updateFrom(emitted);

        assertThat(contract.breaches(emitted)).isEmpty();
        assertThat(emitted).isEqualTo(contract.exampleJson());
        assertThat(emitted.toString()).doesNotContain(MATTIAS.subject(), CECILIA.subject());
    }
}
