package se.samlingsplats.directory.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samlingsplats.directory.offer.Offers.CECILIA;
import static se.samlingsplats.directory.offer.Offers.CLOSES;
import static se.samlingsplats.directory.offer.Offers.OPENS;
import static se.samlingsplats.directory.offer.Offers.TUESDAY;
import static se.samlingsplats.directory.offer.Offers.pilotSupport;
import static se.samlingsplats.directory.offer.Offers.published;
import static se.samlingsplats.directory.speaker.SpeakerRole.NONE;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.samlingsplats.directory.Contract;
import se.samlingsplats.directory.actor.RetireReason;

/** What we send is what the contract shows, field for field. */
class OfferContractTest {

    enum Fact {
        PUBLISHED(published(), 1),
        REVISED(published().revise(pilotSupport(), "pilotstod-norrstrand", CECILIA, NONE, TUESDAY), 2),
        ASSURED(published().assure(CECILIA, NONE, TUESDAY), 2),
        OPENED(published().assure(CECILIA, NONE, TUESDAY).cross(OPENS), 3),
        CLOSED(published().assure(CECILIA, NONE, TUESDAY).cross(OPENS).cross(CLOSES), 4),
        RETIRED(published().retire(RetireReason.MISTAKE, CECILIA, NONE, TUESDAY), 2);

        private final Offer offer;

        Fact(Offer offer, long version) {
            this.offer = Offers.saved(offer, version);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatWeSendIsWhatTheContractShows(Fact fact) {
        var contract = Contract.of("offer", fact.name().toLowerCase(Locale.ROOT));
        var emitted = Contract.json(OfferView.of(fact.offer));
        contract.updateFrom(emitted);

        assertThat(contract.breaches(emitted)).isEmpty();
        assertThat(emitted).isEqualTo(contract.exampleJson());
    }
}
