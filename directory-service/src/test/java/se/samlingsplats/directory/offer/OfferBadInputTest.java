package se.samlingsplats.directory.offer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpStatus;
import se.samlingsplats.directory.DirectoryServer;

class OfferBadInputTest extends DirectoryServer {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            titles       | {}                                                         | 400 localized /titles
            titles       | {"sv": "a\\u0000b"}                                       | 400 wrong-type /titles/sv
            owner        | null                                                       | 400 not-null /owner
            owner        | {"name": ""}                                               | 400 plain-text /owner/name
            needAreas    | ["MONEY"]                                                  | 400 known-code /needAreas/0
            supportTypes | []                                                         | 400 size /supportTypes
            supportTypes | ["GRANT", "GIFT"]                                          | 400 known-code /supportTypes/1
            supportTypes | [null]                                                     | 400 not-null /supportTypes/0
            eligibility  | {"legalForms": ["GMBH"]}                                   | 400 known-code /eligibility/legalForms/0
            eligibility  | {"counties": ["02"]}                                       | 400 known-code /eligibility/counties/0
            eligibility  | {"age": 18}                                                | 400 unknown-field /eligibility/age
            eligibility  | {"amount": {"min": "-1", "currency": "SEK"}}               | 400 valid /eligibility/amount/min
            eligibility  | {"amount": {"min": "100000", "max": "1", "currency": "SEK"}} | 422 min-above-max /eligibility/amount/max
            eligibility  | {"amount": {"min": "1", "max": "9", "currency": "EUR"}}    | 422 mixed-currencies /eligibility/amount/currency
            eligibility  | {"amount": {"min": "300001", "currency": "SEK"}}           | 422 amount-outside-ticket /eligibility/amount
            eligibility  | {"stages": ["IDEA", "SCALE"]}                              | 422 stages-contradict /eligibility/stages
            reach        | "EVERYWHERE"                                               | 400 wrong-type /reach
            reach        | "NATIONAL"                                                 | 422 counties-contradict /counties
            counties     | []                                                         | 422 counties-missing /counties
            jurisdiction | "SWEDEN"                                                   | 400 known-code /jurisdiction
            ticket       | {"min": "2", "max": "1", "currency": "SEK"}                | 422 min-above-max /ticket/max
            ticket       | {"max": "-5", "currency": "SEK"}                           | 400 valid /ticket/max
            ticket       | {"max": "9999999999999999", "currency": "SEK"}             | 400 valid /ticket/max
            ticket       | {"max": "1e9", "currency": "SEK"}                          | 400 valid /ticket/max
            ticket       | {"max": 300000, "currency": "SEK"}                         | 400 wrong-type /ticket/max
            ticket       | {"max": "1", "currency": "KRONOR"}                         | 400 valid /ticket/currency
            ticket       | {"max": "1"}                                               | 400 valid /ticket/currency
            howToApply   | {"url": "javascript:alert(1)"}                             | 400 web-address /howToApply/url
            intake       | {"opens": "2026-12-01T09:00", "closes": "2026-12-01T09:00"} | 422 closes-before-it-opens /intake/closes
            intake       | {"opens": "2026-12-01T09:00Z"}                             | 400 wrong-type /intake/opens
            intake       | {"opens": "2026-12-01T09:00", "zone": "Europe/Norrstrand"} | 400 known-zone /intake/zone
            intake       | {"opens": "2026-12-01T09:00", "zone": "+01:00"}            | 400 known-zone /intake/zone
            intake       | {"rolling": "yes"}                                         | 400 wrong-type /intake/rolling
            capacity     | {"total": 5, "available": 6}                               | 422 available-above-total /capacity/available
            capacity     | {"total": -1}                                              | 400 min /capacity/total
            capacity     | {"available": 1, "fullUntil": "2027-01-01"}                | 422 full-but-available /capacity/fullUntil
            languages    | ["svenska"]                                                | 400 pattern /languages/0
            status       | "RETIRED"                                                  | 422 retire-instead /status
            status       | "CLOSED"                                                   | 400 wrong-type /status
            slug         | "pilotstod"                                                | 400 unknown-field /slug
            """)
    void aFieldThatIsWrongIsNamedWithAReason(String member, String value, String error) {
        assertThat(OfferApiTest.error(post("/api/offers", CURATOR, OfferApiTest.with(member, value))))
                .isEqualTo(error);
    }

    @Test
    void everyContradictionIsNamedAtOnce() {
        var refused = post(
                "/api/offers",
                CURATOR,
                OfferApiTest.with("ticket", "{\"min\": \"2\", \"max\": \"1\", \"currency\": \"EUR\"}"));

        assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(text(json(refused), "code")).isEqualTo("offer-contradictory");
        assertThat(json(refused).path("errors").size()).isEqualTo(2);
    }

    @Test
    void aTextOf200KilobytesIsRefused() {
        var long200 = "{\"sv\": \"" + "x".repeat(200_000) + "\"}";

        assertThat(OfferApiTest.error(post("/api/offers", CURATOR, OfferApiTest.with("descriptions", long200))))
                .isEqualTo("400 localized /descriptions");
    }

    @Test
    void membersAndVisitorsChangeNothing() {
        assertThat(post("/api/offers", MEMBER, OfferApiTest.with("jurisdiction", "\"SE\"")))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get("/api/offers/" + OfferId.next(), NOBODY)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/api/offers?cursor=abc", NOBODY)).hasStatus(HttpStatus.BAD_REQUEST);
    }
}
