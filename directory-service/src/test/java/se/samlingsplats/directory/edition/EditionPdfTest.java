package se.samlingsplats.directory.edition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import se.samlingsplats.directory.DirectoryServer;
import se.samlingsplats.documents.PdfUa;
import tools.jackson.databind.JsonNode;

/** What veraPDF says of the files that people cite. */
class EditionPdfTest extends DirectoryServer {

    @BeforeEach
    void emptyShelf() {
        jdbc.sql("DELETE FROM edition").update();
        jdbc.sql("DELETE FROM need").update();
    }

    @Test
    void anEditionIsPdfUaWithNeedsAndWithout() {
        assertThat(PdfUa.breaches(pdf(published()))).isEmpty();

        need("Lån som får <ta> tid");
        need("Lokaler & verktyg – på landet");

        assertThat(PdfUa.breaches(pdf(published()))).isEmpty();
    }

    @Test
    void anEditionOfManyPagesIsPdfUaAndSoIsItsCorrection() {
        for (var i = 0; i < 80; i++) {
            need("Behov " + i + " av det som tar längre tid än ett projekt");
        }
        var edition = published();

        assertThat(PdfUa.breaches(pdf(edition))).isEmpty();

        var corrected = json(step("/api/editions/" + text(edition, "id") + "/redact", CURATOR, 1, """
                {"texts": {"messages": [{"sv": "Tålamod saknas."}], "method": {"sv": "Som förut."}},
                 "erratum": {"sv": "Ett budskap togs bort."}}"""));
        assertThat(PdfUa.breaches(pdf(corrected))).isEmpty();
    }

    private void need(String title) {
        var body = "{\"titles\": {\"sv\": \"%s\"}, \"needArea\": \"FINANCING\", \"severity\": 4}".formatted(title);
        assertThat(post("/api/needs", CURATOR, body)).hasStatus(HttpStatus.CREATED);
    }

    private JsonNode published() {
        var made = post("/api/editions", CURATOR, """
                {"texts": {"messages": [{"sv": "Tålmodigt kapital saknas mest.", "en": "Patient capital is lacking most."}],
                           "method": {"sv": "Alla behov som gäller den dagen.\\n\\nAllvar sätts av redaktionen."}}}""");
        assertThat(made).hasStatus(HttpStatus.CREATED);
        return json(made);
    }

    private byte[] pdf(JsonNode edition) {
        var href = edition.path("files")
                .valueStream()
                .filter(file -> text(file, "format").equals("PDF"))
                .map(file -> text(file, "href"))
                .findFirst()
                .orElseThrow();
        return get(href, NOBODY).getResponse().getContentAsByteArray();
    }
}
