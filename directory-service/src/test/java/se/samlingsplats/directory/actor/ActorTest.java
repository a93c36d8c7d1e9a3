package se.samlingsplats.directory.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static se.samlingsplats.directory.actor.Actors.CECILIA;
import static se.samlingsplats.directory.actor.Actors.ID;
import static se.samlingsplats.directory.actor.Actors.MATTIAS;
import static se.samlingsplats.directory.actor.Actors.MONDAY;
import static se.samlingsplats.directory.actor.Actors.REGISTER;
import static se.samlingsplats.directory.actor.Actors.TUESDAY;
import static se.samlingsplats.directory.actor.Actors.forum;
import static se.samlingsplats.directory.actor.Actors.in;
import static se.samlingsplats.directory.actor.Actors.published;
import static se.samlingsplats.directory.speaker.SpeakerRole.NONE;
import static se.samlingsplats.directory.speaker.SpeakerRole.OWNER;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.samlingsplats.web.Caller;

class ActorTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 3);

    @Test
    void onlyACuratorPublishes() {
        for (var other : List.of(Caller.anonymous(), MATTIAS)) {
            assertThatExceptionOfType(ActorProblem.NotYours.class)
                    .isThrownBy(() -> Actor.publish(ID, forum(), "forum", other, MONDAY));
        }
        assertThat(published().status()).isEqualTo(ActorStatus.PUBLISHED);
    }

    @Test
    void anImportedActorWithoutProposerBelongsToNoVisitor() {
        var imported = Actor.imported(ID, forum(), "forum", REGISTER, MONDAY);

        assertThat(imported.isEditorial(Caller.anonymous())).isFalse();
        assertThat(imported.assuredAt()).isNull();
    }

    @Test
    void aMemberRevisesNoPublishedActor() {
        assertThatExceptionOfType(ActorProblem.NotYours.class)
                .isThrownBy(() -> published().revise(forum(), "forum", MATTIAS, NONE, TUESDAY));
    }

    @Test
    void whoSpeaksForAnActorSaysItsSectorAndACuratorConfirmsIt() {
        var same = published().revise(forum(), "forum", MATTIAS, OWNER, TUESDAY);
        var moved = same.revise(in("SE", "1780"), "forum", MATTIAS, OWNER, TUESDAY);
        var insisted = moved.revise(in("SE", "1780"), "forum", MATTIAS, OWNER, TUESDAY);
        var confirmed = insisted.revise(in("SE", "1780"), "forum", CECILIA, NONE, TUESDAY);

        assertThat(same.profile().sectorAssumed()).isFalse();
        assertThat(moved.profile().sector()).isEqualTo("OTHER");
        assertThat(moved.profile().sectorAssumed()).isTrue();
        assertThat(insisted.profile().sectorAssumed())
                .as("said twice is confirmed by nobody")
                .isTrue();
        assertThat(confirmed.profile().sectorAssumed()).isFalse();
    }

    @Test
    void aNewSlugKeepsTheFormerOneAsAnAlias() {
        var renamed = published().revise(forum(), "nytt-namn", CECILIA, NONE, TUESDAY);
        var back = renamed.revise(forum(), "forum-for-norrstrand", CECILIA, NONE, TUESDAY);

        assertThat(renamed.aliases()).containsExactly("forum-for-norrstrand");
        assertThat(back.aliases()).containsExactly("nytt-namn");
    }

    @Test
    void assuringSaysWhenItWasStillTrue() {
        assertThat(published().assure(CECILIA, NONE, TUESDAY).assuredAt()).isEqualTo(TUESDAY);
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
                .isThrownBy(() -> retired.revise(forum(), "forum", CECILIA, NONE, TUESDAY));
        assertThatExceptionOfType(ActorProblem.WrongStatus.class)
                .isThrownBy(() -> retired.applySource(forum(), REGISTER, TUESDAY));
        assertThatExceptionOfType(ActorProblem.WrongStatus.class)
                .isThrownBy(() -> retired.retire(RetireReason.MISTAKE, CECILIA, TUESDAY));
    }

    @Test
    void aMunicipalityLiesInSweden() {
        assertThatExceptionOfType(ActorProblem.MunicipalityAbroad.class)
                .isThrownBy(() -> Actor.publish(ID, in("NO", "1780"), "forum", CECILIA, MONDAY));
    }

    @Test
    void aSourceThatSpeaksAgainReplacesWhatItSaid() {
        var later = new Source(REGISTER.name(), "17", TUESDAY, "CC0-1.0");
        var actor = Actor.imported(ID, forum(), "forum", REGISTER, MONDAY).applySource(forum(), later, TUESDAY);

        assertThat(actor.sources().items()).containsExactly(later);
    }
}
