package se.samlingsplats.search.projection;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samlingsplats.search.index.DocumentBuilder;
import se.samlingsplats.search.index.SearchDocument;

@Component
class EndorsementProjection implements Projection<EndorsementProjection.Endorsement> {

    @Override
    public String topic() {
        return "dialogue.endorsement";
    }

    @Override
    public String type() {
        return "endorsement";
    }

    @Override
    public Class<Endorsement> stateType() {
        return Endorsement.class;
    }

    @Override
    public SearchDocument document(Endorsement endorsement, String json) {
        return endorsement.document(json);
    }

    /** The fields of the contract that search needs, no more. */
    record Endorsement(
            @Nullable UUID id,
            long version,
            @Nullable UUID recommendationId,
            @Nullable Map<String, String> names,
            @Nullable String stance,
            @Nullable String withdrawnAt,
            @Nullable String createdAt,
            @Nullable String updatedAt)
            implements State {

        SearchDocument document(String json) {
            var key = Required.id(id);
            if (withdrawnAt != null || recommendationId == null) {
                return SearchDocument.hidden(key, version, "endorsement", null, List.of());
            }
            var who = Texts.map(names);
            return new DocumentBuilder(key, version, "endorsement")
                    .status(stance)
                    .names(who, Texts.others(who), Texts.sortKey(who), List.of())
                    .parent(recommendationId.toString())
                    .times(createdAt, updatedAt)
                    .state(json)
                    .build(false);
        }
    }
}
