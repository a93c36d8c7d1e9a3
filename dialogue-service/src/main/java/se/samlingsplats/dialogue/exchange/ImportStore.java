package se.samlingsplats.dialogue.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.web.multipart.MultipartFile;
import se.samlingsplats.dialogue.dialogue.DialogueId;

/** The rows of imported files, as they came. */
@Repository
class ImportStore {

    private static final int AT_ONCE = 5_000;

    private final JdbcClient jdbc;

    ImportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The same files at the same moment wait for each other here. */
    Optional<DialogueId> known(String hash) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext(?))").param(hash).query(rows -> {});
        return jdbc.sql("SELECT dialogue_id FROM dialogue_import WHERE content_hash = ?")
                .param(hash)
                .query(UUID.class)
                .optional()
                .map(DialogueId::new);
    }

    void add(DialogueId dialogue, String hash, ImportTerms terms, Instant now) {
        jdbc.sql("""
                        INSERT INTO dialogue_import (dialogue_id, content_hash, vote_sign, licence, source, imported_at)
                        VALUES (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        dialogue.value(),
                        hash,
                        terms.voteSign().name(),
                        terms.licence(),
                        terms.source(),
                        OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .update();
    }

    void keep(DialogueId dialogue, PolisFile file, MultipartFile part) {
        try (var rows = CsvRows.of(file, part)) {
            var written = 0;
            var lines = new ArrayList<String>(AT_ONCE);
            for (var cells = rows.next(); cells != null; cells = rows.next()) {
                lines.add(CsvLine.of(cells));
                if (lines.size() == AT_ONCE) {
                    written = insert(dialogue, file, written, lines);
                    lines.clear();
                }
            }
            insert(dialogue, file, written, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int insert(DialogueId dialogue, PolisFile file, int from, List<String> lines) {
        jdbc.sql("""
                        INSERT INTO dialogue_import_row (dialogue_id, file, line, cells)
                        SELECT ?, ?, r.line, r.cells FROM unnest(?::int[], ?::text[]) AS r (line, cells)
                        """)
                .param(dialogue.value())
                .param(file.name())
                .param(IntStream.range(from, from + lines.size()).boxed().toArray(Integer[]::new))
                .param(lines.toArray(String[]::new))
                .update();
        return from + lines.size();
    }

    boolean isImported(DialogueId dialogue) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM dialogue_import WHERE dialogue_id = ?)")
                .param(dialogue.value())
                .query(Boolean.class)
                .single();
    }

    /** To be closed; a transaction has to be open, so that rows come a portion at a time. */
    Stream<String> lines(DialogueId dialogue, PolisFile file) {
        return jdbc
                .sql("SELECT cells FROM dialogue_import_row WHERE dialogue_id = ? AND file = ? ORDER BY line")
                .withFetchSize(AT_ONCE)
                .param(dialogue.value())
                .param(file.name())
                .query(String.class)
                .stream();
    }
}
