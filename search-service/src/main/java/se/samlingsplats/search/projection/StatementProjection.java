package se.samlingsplats.search.projection;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samlingsplats.search.index.DocumentBuilder;
import se.samlingsplats.search.index.SearchDocument;

/** Documents of their own, shown on their dialogue's page: two aggregates can't share the version of one document. */
@Component
class StatementProjection implements Projection<StatementProjection.Statement> {

    private static final int APPROVED = 1;

    @Override
    public String topic() {
        return "dialogue.statement";
    }

    @Override
    public String type() {
        return "statement";
    }

    @Override
    public Class<Statement> stateType() {
        return Statement.class;
    }

    @Override
    public SearchDocument document(Statement statement, String json) {
        return statement.document(json);
    }

    /** The fields of the contract that search needs, no more. */
    record Statement(
            @Nullable UUID id,
            long version,
            @Nullable UUID dialogueId,
            @Nullable Map<String, String> texts,
            int moderation,
            @Nullable String createdAt,
            @Nullable String updatedAt)
            implements State {

        SearchDocument document(String json) {
            var key = Required.id(id);
            if (moderation != APPROVED || dialogueId == null) {
                return SearchDocument.hidden(key, version, "statement", null, List.of());
            }
            var names = Texts.map(texts);
            return new DocumentBuilder(key, version, "statement")
                    .names(names, Texts.others(names), Texts.sortKey(names), List.of())
                    .parent(dialogueId.toString())
                    .times(createdAt, updatedAt)
                    .state(json)
                    .build(false);
        }
    }
}
