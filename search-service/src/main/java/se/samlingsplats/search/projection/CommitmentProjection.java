package se.samlingsplats.search.projection;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samlingsplats.search.index.DocumentBuilder;
import se.samlingsplats.search.index.SearchDocument;

@Component
class CommitmentProjection implements Projection<CommitmentProjection.Commitment> {

    @Override
    public String topic() {
        return "dialogue.commitment";
    }

    @Override
    public String type() {
        return "commitment";
    }

    @Override
    public Class<Commitment> stateType() {
        return Commitment.class;
    }

    @Override
    public SearchDocument document(Commitment commitment, String json) {
        return commitment.document(json);
    }

    /** The fields of the contract that search needs, no more. */
    record Commitment(
            @Nullable UUID id,
            long version,
            @Nullable UUID recommendationId,
            @Nullable Map<String, String> names,
            @Nullable Map<String, String> purposes,
            @Nullable String state,
            @Nullable String createdAt,
            @Nullable String updatedAt)
            implements State {

        SearchDocument document(String json) {
            var key = Required.id(id);
            if (recommendationId == null || state == null || state.equals("WITHDRAWN")) {
                return SearchDocument.hidden(key, version, "commitment", null, List.of());
            }
            var who = Texts.map(names);
            var what = Texts.map(purposes);
            return new DocumentBuilder(key, version, "commitment")
                    .status(state)
                    .names(who, Texts.others(who), Texts.sortKey(who), List.of())
                    .descriptions(what, Texts.others(what))
                    .parent(recommendationId.toString())
                    .times(createdAt, updatedAt)
                    .state(json)
                    .build(false);
        }
    }
}
