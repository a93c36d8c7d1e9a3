package se.samlingsplats.search.projection;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samlingsplats.search.index.DocumentBuilder;
import se.samlingsplats.search.index.SearchDocument;

/** Documents of their own, which lead to the page of what they are about: two aggregates can't share one version. */
@Component
class PartnerNoteProjection implements Projection<PartnerNoteProjection.PartnerNote> {

    @Override
    public String topic() {
        return "directory.partnernote";
    }

    @Override
    public String type() {
        return "partnernote";
    }

    @Override
    public Class<PartnerNote> stateType() {
        return PartnerNote.class;
    }

    @Override
    public SearchDocument document(PartnerNote note, String json) {
        return note.document(json);
    }

    /** The fields of the contract that search needs, no more. */
    record PartnerNote(
            @Nullable UUID id,
            long version,
            @Nullable About about,
            @Nullable String actorName,
            @Nullable Map<String, String> texts,
            @Nullable List<String> sought,
            @Nullable String status,
            @Nullable String createdAt,
            @Nullable String updatedAt)
            implements State {

        private record About(@Nullable UUID id) {}

        SearchDocument document(String json) {
            var key = Required.id(id);
            if (!"PUBLISHED".equals(status) || about == null || about.id() == null) {
                return SearchDocument.hidden(key, version, "partnernote", null, List.of());
            }
            var names = names();
            var said = Texts.map(texts);
            return new DocumentBuilder(key, version, "partnernote")
                    .status(status)
                    .names(names, List.of(), Texts.sortKey(names), List.of())
                    .descriptions(said, Texts.others(said))
                    .kind(null, Texts.list(sought))
                    .parent(about.id().toString())
                    .times(createdAt, updatedAt)
                    .state(json)
                    .build(false);
        }

        private Map<String, String> names() {
            var names = new LinkedHashMap<String, String>();
            var who = actorName == null ? "" : actorName;
            names.put("sv", (who + " söker partner").strip());
            names.put("en", (who + " seeks partners").strip());
            return names;
        }
    }
}
