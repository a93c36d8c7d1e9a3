package se.samlingsplats.search.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samlingsplats.search.index.DocumentBuilder;
import se.samlingsplats.search.index.SearchDocument;

@Component
class EditionProjection implements Projection<EditionProjection.Edition> {

    @Override
    public String topic() {
        return "directory.edition";
    }

    @Override
    public String type() {
        return "edition";
    }

    @Override
    public Class<Edition> stateType() {
        return Edition.class;
    }

    @Override
    public SearchDocument document(Edition edition, String json) {
        return edition.document(json);
    }

    /** The fields of the contract that search needs, no more. */
    record Edition(
            @Nullable UUID id,
            long version,
            @Nullable String slug,
            @Nullable String label,
            @Nullable List<Map<String, String>> messages,
            @Nullable Map<String, String> method,
            @Nullable String createdAt,
            @Nullable String updatedAt)
            implements State {

        SearchDocument document(String json) {
            var names = label == null ? Map.<String, String>of() : Map.of("sv", label);
            return new DocumentBuilder(Required.id(id), version, "edition")
                    .address(Required.slug(slug), List.of())
                    .names(names, List.of(), Texts.sortKey(names), Texts.suggestions(names, Texts.Nearness.HERE))
                    .body(body("sv"), body("en"))
                    .times(createdAt, updatedAt)
                    .state(json)
                    .build(false);
        }

        private List<String> body(String language) {
            var out = new ArrayList<String>();
            Texts.list(messages).forEach(each -> out.addAll(Texts.in(language, each)));
            out.addAll(Texts.in(language, method));
            return out;
        }
    }
}
