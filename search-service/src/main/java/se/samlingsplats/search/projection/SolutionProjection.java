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
class SolutionProjection implements Projection<SolutionProjection.Solution> {

    @Override
    public String topic() {
        return "directory.solution";
    }

    @Override
    public String type() {
        return "solution";
    }

    @Override
    public Class<Solution> stateType() {
        return Solution.class;
    }

    @Override
    public SearchDocument document(Solution solution, String json) {
        return solution.document(json);
    }

    /** The fields of the contract that search needs, no more. */
    record Solution(
            @Nullable UUID id,
            long version,
            @Nullable String slug,
            @Nullable List<String> aliases,
            @Nullable Map<String, String> titles,
            @Nullable Map<String, String> descriptions,
            @Nullable JsonNode owner,
            @Nullable List<String> challenges,
            @Nullable Map<String, String> beneficiaries,
            @Nullable Integer evidenceLevel,
            @Nullable Boolean readyToSpread,
            @Nullable Map<String, String> adoptionNeeds,
            @Nullable List<Adopter> adopters,
            @Nullable List<String> sdgTargets,
            @Nullable String county,
            @Nullable String municipality,
            @Nullable String status,
            @Nullable String createdAt,
            @Nullable String updatedAt)
            implements State {

        private record Adopter(
                @Nullable String name, @Nullable Map<String, String> howItWent) {}

        SearchDocument document(String json) {
            var key = Required.id(id);
            if (!"PUBLISHED".equals(status)) {
                return SearchDocument.hidden(key, version, "solution", slug, Texts.list(aliases));
            }
            var names = Texts.map(titles);
            var texts = Texts.map(descriptions);
            return new DocumentBuilder(key, version, "solution")
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
                    .challenge(Texts.list(challenges))
                    .evidence(evidenceLevel == null ? 0 : evidenceLevel, Boolean.TRUE.equals(readyToSpread))
                    .times(createdAt, updatedAt)
                    .state(json)
                    .build(false);
        }

        private List<String> body(String language) {
            var out = new ArrayList<>(Texts.in(language, beneficiaries, adoptionNeeds));
            Texts.list(adopters).forEach(each -> out.addAll(Texts.in(language, each.howItWent())));
            return out;
        }

        private List<String> related() {
            var out = new ArrayList<@Nullable String>();
            out.add(Projection.nameOf(owner));
            Texts.list(adopters).forEach(each -> out.add(each.name()));
            return Texts.present(out);
        }
    }
}
