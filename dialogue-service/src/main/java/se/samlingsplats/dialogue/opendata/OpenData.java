package se.samlingsplats.dialogue.opendata;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samlingsplats.dialogue.exchange.CsvLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes the files from what is published already; no table of votes, voters or authors is read here. */
@Repository
class OpenData {

    private static final String STATEMENTS = """
            SELECT s.id, coalesce(s.source_id, s.id::text) AS name, s.original_language AS language, s.meta, s.seed,
                   s.texts ->> s.original_language AS text, f.agree, f.disagree, f.pass
              FROM statement s
              LEFT JOIN published_voters p ON p.dialogue_id = s.dialogue_id AND p.shown
              LEFT JOIN published_figure f ON f.statement_id = s.id AND f.dialogue_id = p.dialogue_id
             WHERE s.dialogue_id = ? AND s.moderation = 1
             ORDER BY length(s.source_id), s.source_id, s.created_at, s.id
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final OpenDataProperties properties;

    OpenData(JdbcClient jdbc, JsonMapper json, OpenDataProperties properties) {
        this.jdbc = jdbc;
        this.json = json;
        this.properties = properties;
    }

    String comments(UUID dialogue) {
        var lines = new ArrayList<>(List.of(DataCard.COMMENTS));
        for (var statement : statements(dialogue)) {
            lines.add(List.of(
                    statement.name(),
                    number(statement.agree()),
                    number(statement.disagree()),
                    number(statement.pass()),
                    "1",
                    String.valueOf(statement.meta()),
                    String.valueOf(statement.seed()),
                    statement.language(),
                    statement.text()));
        }
        return csv(lines);
    }

    String groups(UUID dialogue) {
        var lines = new ArrayList<>(List.of(DataCard.GROUPS));
        var names = new HashMap<String, String>();
        statements(dialogue).forEach(statement -> names.put(statement.id().toString(), statement.name()));
        var opinions = opinions(dialogue);
        var people = new HashMap<String, String>();
        opinions.path("groups")
                .forEach(group -> people.put(
                        group.path("label").asString(),
                        String.valueOf(group.path("people").asInt())));
        for (var statement : opinions.path("statements")) {
            var name = names.get(statement.path("statementId").asString());
            if (name != null) {
                statement.path("groups").properties().forEach(group -> lines.add(row(name, group, people)));
            }
        }
        return csv(lines);
    }

    private static List<String> row(String statement, Map.Entry<String, JsonNode> group, Map<String, String> people) {
        return List.of(
                statement,
                group.getKey(),
                people.getOrDefault(group.getKey(), ""),
                group.getValue().path("agree").asString(),
                group.getValue().path("disagree").asString(),
                group.getValue().path("pass").asString());
    }

    DataCard card(UUID dialogue) {
        var head = jdbc.sql("""
                        SELECT coalesce(d.profile #>> '{questions,sv}', d.profile #>> '{questions,en}') AS question,
                               coalesce(i.licence, :licence) AS licence, coalesce(i.source, :source) AS source,
                               i.dialogue_id IS NOT NULL AS imported,
                               p.voters, d.profile ->> 'opens' AS opens, d.profile ->> 'closes' AS closes
                          FROM dialogue d
                          LEFT JOIN dialogue_import i ON i.dialogue_id = d.id
                          LEFT JOIN published_voters p ON p.dialogue_id = d.id AND p.shown
                         WHERE d.id = :dialogue
                        """)
                .param("dialogue", dialogue)
                .param("licence", properties.licence())
                .param("source", properties.source())
                .query(Head.class)
                .single();
        return new DataCard(
                DataCard.FORMAT,
                dialogue,
                head.question(),
                head.licence(),
                head.source(),
                head.imported(),
                DataCard.SIGN,
                head.voters(),
                instant(head.opens()),
                instant(head.closes()),
                Map.of("comments.csv", DataCard.COMMENTS, "groups.csv", DataCard.GROUPS),
                DataCard.Notes.WORDS);
    }

    private List<Statement> statements(UUID dialogue) {
        return jdbc.sql(STATEMENTS).param(dialogue).query(Statement.class).list();
    }

    private JsonNode opinions(UUID dialogue) {
        return jdbc.sql("""
                        SELECT o.state::text FROM opinions o
                          JOIN published_voters p ON p.dialogue_id = o.dialogue_id AND p.shown
                         WHERE o.dialogue_id = ?
                        """)
                .param(dialogue)
                .query(String.class)
                .optional()
                .map(json::readTree)
                .orElseGet(json::createObjectNode);
    }

    private static String csv(List<List<String>> lines) {
        var text = new StringBuilder();
        lines.forEach(line -> text.append(CsvLine.of(line)).append('\n'));
        return text.toString();
    }

    private static String number(@Nullable Integer number) {
        return number == null ? "" : number.toString();
    }

    private static @Nullable Instant instant(@Nullable String text) {
        return text == null ? null : Instant.parse(text);
    }

    private record Statement(
            UUID id,
            String name,
            String language,
            boolean meta,
            boolean seed,
            String text,
            @Nullable Integer agree,
            @Nullable Integer disagree,
            @Nullable Integer pass) {}

    private record Head(
            String question,
            String licence,
            String source,
            boolean imported,
            @Nullable Integer voters,
            @Nullable String opens,
            @Nullable String closes) {}
}
