package se.samlingsplats.search.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import se.samlingsplats.search.SearchServiceTest;

@TestPropertySource(properties = "samlingsplats.contact=redaktionen@example.org")
class ContributingTest extends SearchServiceTest {

    @Test
    void withoutScriptThePageSaysHowToContribute() {
        assertThat(get("/bidra").body())
                .contains("Formulären behöver JavaScript", "href=\"mailto:redaktionen@example.org\"");
        assertThat(get("/en/bidra").body()).contains("The forms need JavaScript");
        assertThat(get("/bidra/behov").statusCode()).isEqualTo(200);
        assertThat(get("/granskning/siffror").statusCode()).isEqualTo(200);
    }

    @Test
    void withoutScriptThePageSaysWhomToTellOfABarrier() {
        assertThat(get("/tillganglighet").body())
                .contains(
                        "formuläret för att anmäla hinder behöver JavaScript",
                        "href=\"mailto:redaktionen@example.org\"",
                        "href=\"https://www.digg.se/tdosanmalan\"");
        assertThat(get("/en/tillganglighet").body()).contains("need JavaScript", "Agency for Digital Government");
    }

    @Test
    void formerAddressesLeadOn() {
        var moved = get("/foresla");
        assertThat(moved.statusCode()).isEqualTo(301);
        assertThat(moved.headers().firstValue("location")).hasValue("/bidra/aktor");
        assertThat(get("/en/redaktion").headers().firstValue("location")).hasValue("/en/granskning");
        assertThat(get("/aktorer").headers().firstValue("location")).hasValue("/sok?type=actor");
        assertThat(get("/redaktion/nytt-stod").statusCode()).isNotEqualTo(301);
    }

    @Test
    void whatOnlyCuratorsUseIsInNoSiteMap() {
        assertThat(get("/sitemap.xml").body())
                .contains("/bidra</loc>", "/granskning/siffror</loc>")
                .doesNotContain("/granskning</loc>", "/granskning/synpunkter", "/bidra/anmal");
    }

    @Test
    void searchEnginesAreToldTheWholeAddressOfTheSiteMap() {
        var robots = get("/robots.txt");

        assertThat(robots.headers().firstValue("content-type").orElseThrow()).startsWith("text/plain");
        assertThat(robots.body().lines())
                .startsWith("User-agent: *")
                .contains("Disallow: /konto", "Sitemap: http://localhost:8080/sitemap.xml");
    }
}
