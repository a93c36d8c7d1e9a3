package se.samlingsplats.directory.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static se.samlingsplats.directory.speaker.SpeakerRole.EDITOR;
import static se.samlingsplats.directory.speaker.SpeakerRole.OWNER;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.samlingsplats.directory.speaker.SpeakerRole;
import se.samlingsplats.web.Caller;

class MembersTest {

    private static final UUID ACTOR = UUID.randomUUID();
    private static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");
    private static final Member ASTRID = member("astrid", OWNER);
    private static final Member BO = member("bo", OWNER);
    private static final Member EVA = member("eva", EDITOR);
    private static final Caller CURATOR = new Caller("cecilia", Set.of("curator"));

    @Test
    void theLastOwnerStays() {
        var members = of(ASTRID, EVA);

        assertThatExceptionOfType(MembershipProblem.LastOwner.class)
                .isThrownBy(() -> members.remove(ASTRID.id(), caller("astrid")));
        assertThatExceptionOfType(MembershipProblem.LastOwner.class)
                .isThrownBy(() -> members.change(ASTRID.id(), EDITOR, "m", caller("astrid")));
        assertThat(of(ASTRID, BO).remove(ASTRID.id(), caller("astrid"))).isEqualTo(ASTRID);
    }

    @Test
    void aCuratorMayTakeTheLastOwnerAway() {
        assertThat(of(ASTRID).remove(ASTRID.id(), CURATOR)).isEqualTo(ASTRID);
    }

    @Test
    void anEditorLeavesButRemovesNobody() {
        var members = of(ASTRID, BO, EVA);

        assertThat(members.remove(EVA.id(), caller("eva"))).isEqualTo(EVA);
        assertThatExceptionOfType(MembershipProblem.NotAnOwner.class)
                .isThrownBy(() -> members.remove(BO.id(), caller("eva")));
        assertThatExceptionOfType(MembershipProblem.NotAnOwner.class)
                .isThrownBy(() -> members.change(EVA.id(), OWNER, "m", caller("eva")));
    }

    @Test
    void aStrangerDoesNotEvenLearnWhoIsThere() {
        assertThatExceptionOfType(MembershipProblem.NotAMember.class)
                .isThrownBy(() -> of(ASTRID).remove(UUID.randomUUID(), caller("olga")));
        assertThat(of(ASTRID).isOpenTo(caller("olga"))).isFalse();
    }

    @Test
    void whoJoinsTwiceKeepsTheHigherRole() {
        assertThat(of(ASTRID).join("astrid", EDITOR, "ny", MONDAY).role()).isEqualTo(OWNER);
        assertThat(of(ASTRID, EVA).join("eva", OWNER, "ny", MONDAY))
                .isEqualTo(new Member(EVA.id(), ACTOR, "eva", OWNER, "ny", MONDAY, 2));
    }

    @Test
    void thereIsAnEndToHowManySpeakForOneActor() {
        var many = new Members(
                ACTOR,
                IntStream.range(0, Members.MOST)
                        .mapToObj(i -> member("m" + i, EDITOR))
                        .toList());

        assertThatExceptionOfType(MembershipProblem.TooManyMembers.class)
                .isThrownBy(() -> many.join("olga", EDITOR, "m", MONDAY));
    }

    private static Members of(Member... members) {
        return new Members(ACTOR, List.of(members));
    }

    private static Member member(String name, SpeakerRole role) {
        return new Member(UUID.randomUUID(), ACTOR, name, role, "Stämma 2026", MONDAY, 1);
    }

    private static Caller caller(String name) {
        return new Caller(name, Set.of("member"));
    }
}
