package se.samlingsplats.directory.impactclaim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.samlingsplats.directory.Contract;
import se.samlingsplats.directory.text.LocalizedText;
import se.samlingsplats.web.Caller;

class ImpactClaimContractTest {

    private static final Caller CECILIA = new Caller("cecilia", Set.of("curator"));
    private static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");

    enum Fact {
        PUBLISHED,
        REVISED,
        WITHDRAWN
    }

    @ParameterizedTest
    @EnumSource
    void whatWeSendIsWhatTheContractShows(Fact fact) {
        var contract = Contract.of("impactclaim", fact.name().toLowerCase(Locale.ROOT));
        var emitted = Contract.json(ImpactClaimView.of(claim(fact)));
        contract.updateFrom(emitted);

        assertThat(contract.breaches(emitted)).isEmpty();
        assertThat(emitted).isEqualTo(contract.exampleJson());
    }

    private static ImpactClaim claim(Fact fact) {
        var published = ImpactClaim.publish(
                ImpactClaimId.of("0195a000-0000-7000-8000-000000000b01"), profile("37"), CECILIA, MONDAY);
        var moved =
                switch (fact) {
                    case PUBLISHED -> published;
                    case REVISED -> published.revise(profile("41"), CECILIA, MONDAY.plusSeconds(60));
                    case WITHDRAWN -> published.withdraw(CECILIA, MONDAY.plusSeconds(120));
                };
        return new ImpactClaim(
                moved.id(), moved.profile(), moved.status(), moved.createdAt(), moved.updatedAt(), fact.ordinal() + 1);
    }

    private static ImpactClaimProfile profile(String actual) {
        return new ImpactClaimProfile(
                new ImpactClaimProfile.About(
                        ImpactClaimProfile.AboutKind.ACTOR, UUID.fromString("01959e2c-7a00-7000-8000-000000000002")),
                new LocalizedText(Map.of("sv", "Fler i arbete")),
                "personer i arbete",
                "personer",
                "12",
                "40",
                actual,
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31),
                new LocalizedText(Map.of("sv", "Långtidsarbetslösa i Norrstrand")),
                2,
                "https://region.example.org/uppfoljning",
                "PI4060",
                ImpactClaimProfile.ImpactClass.B,
                UUID.fromString("0195a000-0000-7000-8000-000000000901"));
    }
}
