package se.samlingsplats.directory.edition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import se.samlingsplats.directory.needspicture.Figures;
import se.samlingsplats.directory.text.LocalizedText;
import tools.jackson.databind.json.JsonMapper;

/** What the content hash is made of: as JSON, in this order. The PDF says the same in another form and is left out. */
record FrozenContent(
        LocalDate asOf,
        Instant recordedAsOf,
        List<LocalizedText> messages,
        LocalizedText method,
        Figures figures,
        String csvSha256) {

    static String hash(Edition edition, byte[] csv, JsonMapper json) {
        return EditionFiles.sha256(json.writeValueAsString(new FrozenContent(
                edition.asOf(),
                edition.recordedAsOf(),
                edition.texts().messages(),
                edition.texts().method(),
                edition.figures(),
                EditionFiles.sha256(csv))));
    }
}
