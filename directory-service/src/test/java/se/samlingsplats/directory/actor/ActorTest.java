package se.samlingsplats.directory.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static se.samlingsplats.directory.actor.Actors.CECILIA;
import static se.samlingsplats.directory.actor.Actors.ID;
import static se.samlingsplats.directory.actor.Actors.MATTIAS;
import static se.samlingsplats.directory.actor.Actors.MONDAY;
import static se.samlingsplats.directory.actor.Actors.OLGA;
import static se.samlingsplats.directory.actor.Actors.REGISTER;
import static se.samlingsplats.directory.actor.Actors.TUESDAY;
import static se.samlingsplats.directory.actor.Actors.forum;
import static se.samlingsplats.directory.actor.Actors.in;
import static se.samlingsplats.directory.actor.Actors.proposed;
import static se.samlingsplats.directory.actor.Actors.published;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import se.samlingsplats.web.Caller;

class ActorTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 3);

    @Test
    void aVisitorMayNotPropose() {
        assertThatExceptionOfType(ActorProblem.NotYours.class)
                .isThrownBy(() -> Actor.propose(ID, forum(), "forum", Caller.anonymous(), MONDAY));
    }

    @Test
    void aProposalIsVisibleToItsProposerAndCuratorsOnly() {
        assertThat(proposed().isVisibleTo(MATTIAS)).isTrue();
        assertThat(proposed().isVisibleTo(CECILIA)).isTrue();
        assertThat(proposed().isVisibleTo(OLGA)).isFalse();
        assertThat(proposed().isVisibleTo(Caller.anonymous())).isFalse();
    }

    @Test
    void anImportedActorWithoutProposerBelongsToNoVisitor() {
        var imported = Actor.imported(ID, forum(), "forum", REGISTER, MONDAY);

        assertThat(imported.isEditorial(Caller.anonymous())).isFalse();
        assertThat(imported.isVisibleTo(Caller.anonymous())).isTrue();
        assertThat(imported.assuredAt()).isNull();
    }

    @Test
    void itsProposerMayReviseAProposalButNotAPublishedActor() {
        assertThat(proposed()
                        .revise(in("SE", "1780"), "forum", MATTIAS, TUESDAY)
                        .slug())
                .isEqualTo("forum");
        assertThatExceptionOfType(ActorProblem.NotYours.class)
                .isThrownBy(() -> published().revise(forum(), "forum", MATTIAS, TUESDAY));
    }

    @Test
    void onlyACuratorPublishesAndOnlyOnce() {
        assertThatExceptionOfType(ActorProblem.NotYours.class)
                .isThrownBy(() -> proposed().publish(MATTIAS, TUESDAY));
        assertThatExceptionOfType(ActorProblem.WrongStatus.class)
                .isThrownBy(() -> published().publish(CECILIA, TUESDAY));
    }

    @Test
    void aNewSlugKeepsTheFormerOneAsAnAlias() {
        var renamed = published().revise(forum(), "nytt-namn", CECILIA, TUESDAY);
        var back = renamed.revise(forum(), "forum-for-norrstrand", CECILIA, TUESDAY);

        assertThat(renamed.aliases()).containsExactly("forum-for-norrstrand");
        assertThat(back.aliases()).containsExactly("nytt-namn");
    }

    @Test
    void assuringSaysWhenItWasStillTrue() {
        assertThat(published().assure(CECILIA, TUESDAY).assuredAt()).isEqualTo(TUESDAY);
    }

    @Test
    void anActorIsNotDissolvedTomorrow() {
        assertThatExceptionOfType(ActorProblem.DissolvedInFuture.class)
                .isThrownBy(() -> published().dissolve(TODAY.plusDays(1), TODAY, CECILIA, TUESDAY));
        assertThat(published().dissolve(TODAY, TODAY, CECILIA, TUESDAY).status())
                .isEqualTo(ActorStatus.DISSOLVED);
    }

    @Test
    void aRetiredActorStaysRetired() {
        var retired = published().retire(RetireReason.DUPLICATE, CECILIA, TUESDAY);

        assertThatExceptionOfType(ActorProblem.WrongStatus.class)
                .isThrownBy(() -> retired.revise(forum(), "forum", CECILIA, TUESDAY));
        assertThatExceptionOfType(ActorProblem.WrongStatus.class)
                .isThrownBy(() -> retired.applySource(forum(), REGISTER, TUESDAY));
        assertThatExceptionOfType(ActorProblem.WrongStatus.class)
                .isThrownBy(() -> retired.retire(RetireReason.MISTAKE, CECILIA, TUESDAY));
    }

    @Test
    void aMunicipalityLiesInSweden() {
        assertThatExceptionOfType(ActorProblem.MunicipalityAbroad.class)
                .isThrownBy(() -> Actor.propose(ID, in("NO", "1780"), "forum", MATTIAS, MONDAY));
    }

    @Test
    void aSourceThatSpeaksAgainReplacesWhatItSaid() {
        var later = new Source(REGISTER.name(), "17", TUESDAY, "CC0-1.0");
        var actor = Actor.imported(ID, forum(), "forum", REGISTER, MONDAY).applySource(forum(), later, TUESDAY);

        assertThat(actor.sources().items()).containsExactly(later);
    }
}
