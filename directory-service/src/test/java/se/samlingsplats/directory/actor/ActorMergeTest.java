package se.samlingsplats.directory.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static se.samlingsplats.directory.actor.Actors.CECILIA;
import static se.samlingsplats.directory.actor.Actors.MATTIAS;
import static se.samlingsplats.directory.actor.Actors.TUESDAY;
import static se.samlingsplats.directory.actor.Actors.forum;
import static se.samlingsplats.directory.actor.Actors.otherForum;
import static se.samlingsplats.directory.actor.Actors.published;
import static se.samlingsplats.directory.speaker.SpeakerRole.NONE;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ActorMergeTest {

    private static final MergeReason TWICE = MergeReason.ENTERED_TWICE;

    @Test
    void onlyACuratorMerges() {
        assertThatExceptionOfType(ActorProblem.NotYours.class)
                .isThrownBy(() -> new ActorMerge(published(), otherForum()).merged(MATTIAS, TUESDAY));
    }

    @Test
    void nobodyIsMergedIntoItselfNorTwiceNorIntoOneThatDoesNotStand() {
        var merged = merge(published(), otherForum());

        assertThatExceptionOfType(ActorProblem.MergeIntoItself.class).isThrownBy(() -> merge(published(), published()));
        assertThatExceptionOfType(ActorProblem.AlreadyMerged.class).isThrownBy(() -> merge(merged, otherForum()));
        assertThatExceptionOfType(ActorProblem.MergeTarget.class).isThrownBy(() -> merge(otherForum(), merged));
        assertThatExceptionOfType(ActorProblem.WrongStatus.class)
                .isThrownBy(() -> merge(published().retire(RetireReason.MISTAKE, CECILIA, TUESDAY), otherForum()));
    }

    @Test
    void theOneThatStaysKnowsWhatItLackedAndKeepsWhatItKnew() {
        var stays = new ActorMerge(published(), otherForum()).absorbed(TWICE, TUESDAY);

        assertThat(stays.profile().organisationNumber()).isEqualTo(forum().organisationNumber());
        assertThat(stays.profile().website()).isEqualTo(forum().website());
        assertThat(stays.profile().descriptions()).isEqualTo(forum().descriptions());
        assertThat(stays.profile().names()).isEqualTo(otherForum().profile().names());
        assertThat(stays.aliases()).containsExactly("forum-for-norrstrand");
        assertThat(stays.merges().absorbed().names())
                .containsExactlyInAnyOrder("Forum för Norrstrand", "Norrstrand Forum");
    }

    @Test
    void undoingGivesBackWhatWasTakenAndKeepsWhatAPersonHasChangedSince() {
        var stays = new ActorMerge(published(), otherForum()).absorbed(TWICE, TUESDAY);
        var moved = stays.revise(Actors.in("SE", "1782"), stays.slug(), CECILIA, NONE, TUESDAY);

        assertThat(new ActorMerge(published(), stays).released(TUESDAY)).isEqualTo(later(otherForum()));
        assertThat(new ActorMerge(published(), moved)
                        .released(TUESDAY)
                        .profile()
                        .municipality())
                .isEqualTo("1782");
    }

    @Test
    void theOneThatWasMergedComesBackAsItWas() {
        var dissolved = published().dissolve(null, LocalDate.of(2026, 3, 3), CECILIA, TUESDAY);
        var merged = merge(dissolved, otherForum());

        assertThat(merged.status()).isEqualTo(ActorStatus.RETIRED);
        assertThat(merged.merges().mergedInto()).isEqualTo(otherForum().id());
        assertThat(new ActorMerge(merged, otherForum()).separated(CECILIA, TUESDAY))
                .isEqualTo(dissolved);
        assertThatExceptionOfType(ActorProblem.NotMerged.class)
                .isThrownBy(() -> new ActorMerge(dissolved, otherForum()).separated(CECILIA, TUESDAY));
    }

    @Test
    void aNameThatIsTakenOverDoesNotBecomeAnAddressOfItsOwn() {
        assertThat(new ActorMerge(published(), otherForum())
                        .absorbed(TWICE, TUESDAY)
                        .ownAliases())
                .isEmpty();
    }

    private static Actor merge(Actor gone, Actor stays) {
        return new ActorMerge(gone, stays).merged(CECILIA, TUESDAY);
    }

    /** But for the time of the change. */
    private static Actor later(Actor actor) {
        return actor.applySource(actor.profile(), actor.sources().items().getFirst(), TUESDAY);
    }
}
