package se.samlingsplats.directory.edition;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.samlingsplats.directory.edition.EditionFiles.Format;

/** Where the files of editions stand. Of a revision that was taken back only the place is left. */
@Component
class EditionShelf {

    private final JdbcClient jdbc;

    EditionShelf(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empties the revisions before. */
    void put(Edition edition, Format format, byte[] content) {
        jdbc.sql("UPDATE edition_file SET content = NULL WHERE edition_id = ? AND revision < ?")
                .params(edition.id().value(), edition.revision())
                .update();
        jdbc.sql("INSERT INTO edition_file (edition_id, revision, format, content) VALUES (?, ?, ?, ?)")
                .params(edition.id().value(), edition.revision(), format.name(), content)
                .update();
    }

    byte[] file(EditionId edition, int revision, Format format) {
        return jdbc.sql("SELECT content FROM edition_file WHERE edition_id = ? AND revision = ? AND format = ?")
                .params(edition.value(), revision, format.name())
                .query((row, number) -> Optional.ofNullable(row.getBytes("content")))
                .optional()
                .orElseThrow(EditionProblem.NotFound::new)
                .orElseThrow(EditionProblem.Superseded::new);
    }
}
