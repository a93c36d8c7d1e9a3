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
class ImpactClaimProjection implements Projection<ImpactClaimProjection.ImpactClaim> {

    @Override
    public String topic() {
        return "directory.impactclaim";
    }

    @Override
    public String type() {
        return "impactclaim";
    }

    @Override
    public Class<ImpactClaim> stateType() {
        return ImpactClaim.class;
    }

    @Override
    public SearchDocument document(ImpactClaim claim, String json) {
        return claim.document(json);
    }

    /** The fields of the contract that search needs, no more. */
    record ImpactClaim(
            @Nullable UUID id,
            long version,
            @Nullable About about,
            @Nullable Map<String, String> outcomes,
            int evidenceLevel,
            @Nullable UUID commitmentId,
            @Nullable String status,
            @Nullable String createdAt,
            @Nullable String updatedAt)
            implements State {

        private record About(@Nullable UUID id) {}

        SearchDocument document(String json) {
            var key = Required.id(id);
            if (!"PUBLISHED".equals(status)) {
                return SearchDocument.hidden(key, version, "impactclaim", null, List.of());
            }
            var names = Texts.map(outcomes);
            return new DocumentBuilder(key, version, "impactclaim")
                    .status(status)
                    .names(names, Texts.others(names), Texts.sortKey(names), List.of())
                    .evidence(evidenceLevel, null)
                    .references(references())
                    .times(createdAt, updatedAt)
                    .state(json)
                    .build(false);
        }

        private List<String> references() {
            var ids = new ArrayList<String>();
            if (about != null && about.id() != null) {
                ids.add(about.id().toString());
            }
            if (commitmentId != null) {
                ids.add(commitmentId.toString());
            }
            return List.copyOf(ids);
        }
    }
}
