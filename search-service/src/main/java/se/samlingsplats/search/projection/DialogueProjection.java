package se.samlingsplats.search.projection;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samlingsplats.search.index.DocumentBuilder;
import se.samlingsplats.search.index.SearchDocument;

@Component
class DialogueProjection implements Projection<DialogueProjection.Dialogue> {

    @Override
    public String topic() {
        return "dialogue.dialogue";
    }

    @Override
    public String type() {
        return "dialogue";
    }

    @Override
    public Class<Dialogue> stateType() {
        return Dialogue.class;
    }

    @Override
    public SearchDocument document(Dialogue dialogue, String json) {
        return dialogue.document(json);
    }

    /** The fields of the contract that search needs, no more. */
    record Dialogue(
            @Nullable UUID id,
            long version,
            @Nullable String slug,
            @Nullable List<String> aliases,
            @Nullable Map<String, String> questions,
            @Nullable Map<String, String> descriptions,
            @Nullable String status,
            @Nullable String createdAt,
            @Nullable String updatedAt)
            implements State {

        SearchDocument document(String json) {
            var key = Required.id(id);
            if (!"OPEN".equals(status) && !"CLOSED".equals(status)) {
                return SearchDocument.hidden(key, version, "dialogue", slug, Texts.list(aliases));
            }
            var names = Texts.map(questions);
            var texts = Texts.map(descriptions);
            return new DocumentBuilder(key, version, "dialogue")
                    .status(status)
                    .address(Required.slug(slug), Texts.list(aliases))
                    .names(
                            names,
                            Texts.others(names),
                            Texts.sortKey(names),
                            Texts.suggestions(names, Texts.Nearness.HERE))
                    .descriptions(texts, Texts.others(texts))
                    .times(createdAt, updatedAt)
                    .state(json)
                    .build(false);
        }
    }
}
