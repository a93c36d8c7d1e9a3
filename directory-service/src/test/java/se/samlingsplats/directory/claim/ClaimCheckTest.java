package se.samlingsplats.directory.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samlingsplats.directory.claim.Doubt.MANY_ACTORS;
import static se.samlingsplats.directory.claim.Doubt.NO_WEBSITE;
import static se.samlingsplats.directory.claim.Doubt.WEBSITE_NEW;
import static se.samlingsplats.directory.claim.Doubt.WEBSITE_REPLACED;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samlingsplats.directory.actor.ActorWebsites.State;
import se.samlingsplats.directory.actor.ActorWebsites.Websites;

class ClaimCheckTest {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final Instant LONG_AGO = NOW.minus(Duration.ofDays(400));
    private static final Instant LAST_WEEK = NOW.minus(Duration.ofDays(7));

    @ParameterizedTest(name = "{0} with {1}: {2}")
    @CsvSource({
        "https://www.byalaget.se/om, styrelsen@byalaget.se, ",
        "http://BYALAGET.SE, Styrelsen@ByaLaget.se, ",
        "https://verksamhet.byalaget.co.uk/x?y=z, a@byalaget.co.uk, ",
        "https://byalaget.wordpress.com, a@byalaget.wordpress.com, SHARED_HOST SUBDOMAIN_MAIL",
        "https://byalaget.github.io/sida, a@byalaget.github.io, SHARED_HOST",
        "https://github.io, a@github.io, SHARED_HOST OTHER_DOMAIN",
        "https://www.facebook.com/byalaget, a@facebook.com, SHARED_HOST",
        "https://byalaget.se, byalaget@gmail.com, FREE_MAIL OTHER_DOMAIN",
        "https://hem.telia.com/byalaget, byalaget@telia.com, FREE_MAIL",
        "https://byalaget.se, a@grannlaget.se, OTHER_DOMAIN",
        "https://byalaget.se, a@byalaget.se.evil.com, OTHER_DOMAIN",
        "https://byalaget.se, a@evil-byalaget.se, OTHER_DOMAIN",
        "https://byalaget.se, a@studenter.byalaget.se, SUBDOMAIN_MAIL",
        "https://ånäset.se, a@ånäset.se, LOOKALIKE",
        "https://xn--nset-toa8j.se, a@xn--nset-toa8j.se, LOOKALIKE",
        "https://byalaget.se, a@bуalaget.se, LOOKALIKE OTHER_DOMAIN",
        "https://192.168.1.1/sida, a@byalaget.se, NO_WEBSITE",
        "https://localhost/sida, a@localhost, NO_WEBSITE OTHER_DOMAIN",
        "https://user@byalaget.se@evil.com/, a@byalaget.se, NO_WEBSITE"
    })
    void whatSpeaksAgainstAnAddress(String website, String address, @Nullable String expected) {
        var doubts = expected == null
                ? Set.<Doubt>of()
                : Set.copyOf(
                        Arrays.stream(expected.split(" ")).map(Doubt::valueOf).toList());

        assertThat(ClaimCheck.doubts(address, kept(website), domain -> 1, NOW)).isEqualTo(doubts);
    }

    @Test
    void withoutAWebsiteThereIsNothingToCompareWith() {
        assertThat(ClaimCheck.doubts("a@byalaget.se", new Websites("Byalaget", null, List.of()), domain -> 1, NOW))
                .containsExactly(NO_WEBSITE);
    }

    @Test
    void aDomainOfManyActorsBelongsToNoneOfThem() {
        assertThat(ClaimCheck.doubts("a@kommunen.se", kept("https://kommunen.se/byn"), domain -> 3, NOW))
                .containsExactly(MANY_ACTORS);
        assertThat(ClaimCheck.doubts("a@kommunen.se", kept("https://kommunen.se/byn"), domain -> 2, NOW))
                .isEmpty();
    }

    @Test
    void aWebsiteThatChangedLatelyIsNoProof() {
        var changed = List.of(
                state("https://byalaget.se", "curator", LONG_AGO), state("https://tjuven.se", "member", LAST_WEEK));

        assertThat(ClaimCheck.doubts("a@tjuven.se", now("https://tjuven.se", changed), domain -> 1, NOW))
                .containsExactlyInAnyOrder(WEBSITE_NEW, WEBSITE_REPLACED);
    }

    @Test
    void aWebsiteThatIsNotTheFirstOneIsNoProofEvenAfterYears() {
        for (var by : List.of("member", "import", "curator")) {
            var changed = List.of(
                    state("https://byalaget.se", "curator", LONG_AGO),
                    state("https://tjuven.se", by, LONG_AGO.plusSeconds(60)));

            assertThat(ClaimCheck.doubts("a@tjuven.se", now("https://tjuven.se", changed), domain -> 1, NOW))
                    .containsExactly(WEBSITE_REPLACED);
        }
    }

    @Test
    void awayAndBackAgainLatelyIsAChangeToo() {
        var changed = List.of(
                state("https://byalaget.se", "curator", LONG_AGO),
                state("https://tjuven.se", "member", LAST_WEEK),
                state("https://byalaget.se", "curator", LAST_WEEK.plusSeconds(60)));

        assertThat(ClaimCheck.doubts("a@byalaget.se", now("https://byalaget.se", changed), domain -> 1, NOW))
                .containsExactly(WEBSITE_NEW);
    }

    @Test
    void anotherPageOnTheSameDomainIsNoChange() {
        var changed = List.of(
                state("https://byalaget.se", "import", LONG_AGO),
                state("https://www.byalaget.se/om-oss", "curator", LAST_WEEK));

        assertThat(ClaimCheck.doubts("a@byalaget.se", now("https://www.byalaget.se/om-oss", changed), domain -> 1, NOW))
                .isEmpty();
    }

    @Test
    void whatSomebodyProposedLatelyWithItsWebsiteMayHaveBeenProposedForTheClaim() {
        var website = "https://byalaget.se";
        assertThat(ClaimCheck.doubts(
                        "a@byalaget.se",
                        now(
                                website,
                                List.of(state(website, "member", LAST_WEEK), state(website, "curator", LAST_WEEK))),
                        domain -> 1,
                        NOW))
                .containsExactly(WEBSITE_NEW);
        assertThat(ClaimCheck.doubts(
                        "a@byalaget.se", now(website, List.of(state(website, "import", LAST_WEEK))), domain -> 1, NOW))
                .isEmpty();
    }

    @Test
    void whatIsRedactedCannotSayThatNothingWasChanged() {
        var website = "https://byalaget.se";
        var redacted = new State(false, null, "curator", LONG_AGO);
        var known = state(website, "curator", LONG_AGO);

        assertThat(ClaimCheck.doubts("a@byalaget.se", now(website, List.of(known, redacted, known)), domain -> 1, NOW))
                .containsExactly(WEBSITE_REPLACED);
        assertThat(ClaimCheck.doubts("a@byalaget.se", now(website, List.of(redacted, known)), domain -> 1, NOW))
                .as("an erased proposer's words before publication")
                .isEmpty();
    }

    @Test
    void theListsNameWhatTheyShould() {
        assertThat(WebDomain.ofMail("a@gmail.com").filter(KnownHosts.FREE_MAIL::has))
                .isPresent();
        assertThat(WebDomain.ofMail("a@live.se").filter(KnownHosts.FREE_MAIL::has))
                .isPresent();
    }

    private static Websites kept(String website) {
        return now(website, List.of(state(website, "curator", LONG_AGO)));
    }

    private static Websites now(String website, List<State> states) {
        return new Websites("Byalaget", website, states);
    }

    private static State state(String website, String by, Instant at) {
        return new State(true, website, by, at);
    }
}
