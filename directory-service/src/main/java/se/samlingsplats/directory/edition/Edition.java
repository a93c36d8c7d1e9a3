package se.samlingsplats.directory.edition;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import se.samlingsplats.directory.edition.Errata.Erratum;
import se.samlingsplats.directory.needspicture.Figures;
import se.samlingsplats.directory.needspicture.Pictures;
import se.samlingsplats.directory.text.LocalizedText;
import se.samlingsplats.web.Caller;

/**
 * A picture that stays as it is. What must be taken back makes a new revision that says so.
 *
 * @param number within its year, from 1
 * @param asOf the day it is about
 * @param recordedAsOf what was known then
 * @param contentHash of everything that is in it; see {@link FrozenContent}
 */
record Edition(
        @Id EditionId id,
        String slug,
        int year,
        int number,
        LocalDate asOf,
        Instant recordedAsOf,
        EditionTexts texts,
        Figures figures,
        int revision,
        Errata errata,
        String contentHash,
        EditionFiles files,
        Instant createdAt,
        Instant updatedAt,
        @Version long version) {

    static Edition publish(
            EditionId id,
            int year,
            int number,
            LocalDate asOf,
            Pictures.Found picture,
            EditionTexts texts,
            Caller by,
            Instant now) {
        mustBeCurator(by);
        return new Edition(
                id,
                year + "-" + number,
                year,
                number,
                asOf,
                picture.recordedAsOf(),
                texts,
                picture.figures(),
                1,
                Errata.NONE,
                "",
                EditionFiles.NONE,
                now,
                now,
                0);
    }

    /** By a curator who takes something back. */
    Edition redact(EditionTexts newTexts, LocalizedText erratum, Caller by, Instant now) {
        mustBeCurator(by);
        return revised(newTexts, erratum, now);
    }

    /** Because what it is made of was taken back elsewhere. */
    Edition follow(LocalizedText erratum, Instant now) {
        return revised(texts, erratum, now);
    }

    Edition with(String hash, EditionFiles newFiles) {
        return new Edition(
                id,
                slug,
                year,
                number,
                asOf,
                recordedAsOf,
                texts,
                figures,
                revision,
                errata,
                hash,
                newFiles,
                createdAt,
                updatedAt,
                version);
    }

    /** What it is called wherever it is cited. */
    String label() {
        return "Behovsbild " + year + ":" + number;
    }

    private Edition revised(EditionTexts newTexts, LocalizedText erratum, Instant now) {
        return new Edition(
                id,
                slug,
                year,
                number,
                asOf,
                recordedAsOf,
                newTexts,
                figures,
                revision + 1,
                errata.with(new Erratum(revision + 1, erratum, now)),
                contentHash,
                files,
                createdAt,
                now,
                version);
    }

    private static void mustBeCurator(Caller by) {
        if (!by.isCurator()) {
            throw new EditionProblem.NotYours();
        }
    }
}
