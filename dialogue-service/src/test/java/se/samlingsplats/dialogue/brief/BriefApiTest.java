package se.samlingsplats.dialogue.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samlingsplats.dialogue.recommendation.Api.body;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import se.samlingsplats.dialogue.ServiceTest;
import se.samlingsplats.dialogue.known.Organisations;
import se.samlingsplats.dialogue.recommendation.Api;
import se.samlingsplats.dialogue.recommendation.Api.Draft;
import se.samlingsplats.documents.PdfUa;

@ServiceTest
class BriefApiTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient jdbc;

    Organisations organisations;
    Api anna;
    UUID region;

    @BeforeEach
    void aRegion() {
        organisations = new Organisations(jdbc);
        anna = Api.curator(http);
        region = organisations.published("Region Norrstrand", "PUBLIC_REGION", true);
    }

    @Test
    void theSameStateAndDayMakeTheSameBytes() throws Exception {
        var draft = new Draft(anna, region, "").step("consult", "");
        supporter(draft, "Forum för Norrstrand", "CIVIL_SOCIETY");
        var uri = draft.path + "/brief?format=pdf&language=sv&asOf=" + LocalDate.now(ZoneId.of("Europe/Stockholm"));

        var first = anna.get(uri).getResponse();
        var second = anna.get(uri).getResponse();

        assertThat(second.getContentAsByteArray()).isEqualTo(first.getContentAsByteArray());
        assertThat(second.getHeader("ETag")).isEqualTo(first.getHeader("ETag"));
        supporter(draft, "Bageriet", "PRIVATE");
        assertThat(anna.get(uri).getResponse().getContentAsByteArray()).isNotEqualTo(first.getContentAsByteArray());
    }

    @Test
    void thePdfIsTaggedDatedAndSaysWhoStandsBehindIt() throws Exception {
        var draft = new Draft(anna, region, "").step("consult", "");
        supporter(draft, "Forum för Norrstrand", "CIVIL_SOCIETY");

        var answer = anna.get(draft.path + "/brief?format=pdf&language=en").getResponse();

        assertThat(answer.getContentType()).isEqualTo("application/pdf");
        assertThat(PdfUa.breaches(answer.getContentAsByteArray())).isEmpty();
        try (var document = Loader.loadPDF(answer.getContentAsByteArray())) {
            assertThat(document.getNumberOfPages()).isOne();
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Tålmodigt kapital");
            assertThat(new String(document.getDocumentCatalog().getMetadata().toByteArray()))
                    .contains("pdfuaid");
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Not a common voice.", "civil society: Forum för Norrstrand");
        }
    }

    @Test
    void aBrowserMayUseThePagesOwnStyleAndNothingElse() throws Exception {
        var draft = new Draft(anna, region, "").step("consult", "");

        var answer = anna.get(draft.path + "/brief?format=html").getResponse();

        var page = answer.getContentAsString(StandardCharsets.UTF_8);
        var style = page.substring(page.indexOf("<style>") + 7, page.indexOf("</style>"));
        var hash = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8)));
        assertThat(answer.getHeader("Content-Security-Policy"))
                .startsWith("default-src 'none'; style-src 'sha256-" + hash + "'");
    }

    @Test
    void theLongestRecommendationFitsOnOnePage() throws IOException {
        var basis = new StringBuilder();
        for (var i = 0; i < 20; i++) {
            basis.append(i == 0 ? "" : ", ")
                    .append("{\"kind\": \"NEED\", \"id\": \"")
                    .append(organisations.need("Ett behov med en lång rubrik ".repeat(8)))
                    .append("\"}");
        }
        var draft = new Draft(anna, region, basis.toString());
        var longest = Draft.text("Mycket långa ord ".repeat(580).strip(), region, basis.toString())
                .replace("Tålmodigt kapital", "Tålmodigt kapital ".repeat(11).strip());
        draft.state = body(anna.put(draft.path, draft.version(), longest));
        draft.step("consult", "");
        for (var sector :
                new String[] {"CIVIL_SOCIETY", "PRIVATE", "ACADEMIA", "PUBLIC_REGION", "INTERNATIONAL", "OTHER"}) {
            for (var i = 0; i < 10; i++) {
                supporter(draft, "Föreningen med det långa namnet nummer " + i, sector);
            }
        }

        var pdf = anna.get(draft.path + "/brief?format=pdf").getResponse().getContentAsByteArray();

        assertThat(PdfUa.breaches(pdf)).isEmpty();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isOne();
        }
    }

    @Test
    void theHtmlIsInTheLanguageAskedForAndMarksWhatIsNot() throws Exception {
        var draft = new Draft(anna, region, "").step("consult", "");

        var html = anna.get(draft.path + "/brief?language=en").getResponse().getContentAsString();

        assertThat(html).contains("<html lang=\"en\"", "<h1 lang=\"sv\"", "Common voice");
        assertThat(anna.get(draft.path + "/brief?asOf=2199-01-01")).hasStatus(422);
        assertThat(anna.get(draft.path + "/brief?format=docx")).hasStatus(400);
        assertThat(anna.get("/api/recommendations/" + UUID.randomUUID() + "/brief"))
                .hasStatus(404);
    }

    private void supporter(Draft draft, String name, String sector) {
        var owner = Api.member(http, "eva-" + UUID.randomUUID());
        var actor = organisations.ownedBy(owner.subject(), name, sector);
        assertThat(owner.put(draft.path + "/endorsements/" + actor, null, """
                {"textVersion": 1, "stance": "SUPPORTS", "mandate": "BOARD", "protocolReference": "§ 7"}""")).hasStatusOk();
    }
}
