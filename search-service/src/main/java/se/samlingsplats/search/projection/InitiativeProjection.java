package se.samlingsplats.search.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samlingsplats.search.index.DocumentBuilder;
import se.samlingsplats.search.index.SearchDocument;
import tools.jackson.databind.JsonNode;

@Component
class InitiativeProjection implements Projection<InitiativeProjection.Initiative> {

    @Override
    public String topic() {
        return "directory.initiative";
    }

    @Override
    public String type() {
        return "initiative";
    }

    @Override
    public Class<Initiative> stateType() {
        return Initiative.class;
    }

    @Override
    public SearchDocument document(Initiative initiative, String json) {
        return initiative.document(json);
    }

    /** The fields of the contract that search needs, no more. */
    record Initiative(
            @Nullable UUID id,
            long version,
            @Nullable String slug,
            @Nullable List<String> aliases,
            @Nullable Map<String, String> titles,
            @Nullable Map<String, String> descriptions,
            @Nullable JsonNode activities,
            @Nullable JsonNode lead,
            @Nullable List<JsonNode> partners,
            @Nullable List<Funding> fundings,
            @Nullable List<String> sdgTargets,
            @Nullable String county,
            @Nullable String municipality,
            @Nullable String status,
            @Nullable String createdAt,
            @Nullable String updatedAt)
            implements State {

        private record Funding(
                @Nullable JsonNode funder,
                @Nullable String programme,
                @Nullable Map<String, String> rationale) {}

        SearchDocument document(String json) {
            var key = Required.id(id);
            if (!"PUBLISHED".equals(status)) {
                return SearchDocument.hidden(key, version, "initiative", slug, Texts.list(aliases));
            }
            var names = Texts.map(titles);
            var texts = Texts.map(descriptions);
            return new DocumentBuilder(key, version, "initiative")
                    .status(status)
                    .address(Required.slug(slug), Texts.list(aliases))
                    .names(
                            names,
                            Texts.others(names),
                            Texts.sortKey(names),
                            Texts.suggestions(names, Texts.Nearness.HERE))
                    .descriptions(texts, Texts.others(texts))
                    .body(body("sv"), body("en"))
                    .related(related())
                    .place(county == null && municipality == null ? null : "SE", county, municipality)
                    .sdg(Texts.goalsAndTargets(sdgTargets))
                    .times(createdAt, updatedAt)
                    .state(json)
                    .build(false);
        }

        private List<String> body(String language) {
            var out = new ArrayList<String>();
            if (activities != null) {
                activities.findValuesAsString(language).forEach(out::add);
            }
            Texts.list(fundings).forEach(each -> out.addAll(Texts.in(language, each.rationale())));
            return out;
        }

        private List<String> related() {
            var out = new ArrayList<@Nullable String>();
            out.add(Projection.nameOf(lead));
            Texts.list(partners).forEach(each -> out.add(Projection.nameOf(each)));
            Texts.list(fundings).forEach(each -> {
                out.add(Projection.nameOf(each.funder()));
                out.add(each.programme());
            });
            return Texts.present(out);
        }
    }
}
