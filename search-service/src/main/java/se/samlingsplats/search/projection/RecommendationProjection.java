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
class RecommendationProjection implements Projection<RecommendationProjection.Recommendation> {

    @Override
    public String topic() {
        return "dialogue.recommendation";
    }

    @Override
    public String type() {
        return "recommendation";
    }

    @Override
    public Class<Recommendation> stateType() {
        return Recommendation.class;
    }

    @Override
    public SearchDocument document(Recommendation recommendation, String json) {
        return recommendation.document(json);
    }

    /** The fields of the contract that search needs, no more. */
    record Recommendation(
            @Nullable UUID id,
            long version,
            @Nullable String slug,
            @Nullable List<String> aliases,
            @Nullable String state,
            @Nullable Map<String, String> titles,
            @Nullable Map<String, String> bodies,
            @Nullable Map<String, String> rationales,
            @Nullable List<Named> addressees,
            @Nullable List<Source> basedOn,
            @Nullable String createdAt,
            @Nullable String updatedAt)
            implements State {

        private record Named(@Nullable Map<String, String> names) {}

        private record Source(@Nullable UUID id, @Nullable Map<String, String> titles) {}

        SearchDocument document(String json) {
            var key = Required.id(id);
            if (state == null || state.equals("DRAFT")) {
                return SearchDocument.hidden(key, version, "recommendation", slug, Texts.list(aliases));
            }
            var names = Texts.map(titles);
            var texts = Texts.map(bodies);
            return new DocumentBuilder(key, version, "recommendation")
                    .status(state)
                    .address(Required.slug(slug), Texts.list(aliases))
                    .names(
                            names,
                            Texts.others(names),
                            Texts.sortKey(names),
                            Texts.suggestions(
                                    names, state.equals("CLOSED") ? Texts.Nearness.ENDED : Texts.Nearness.HERE))
                    .descriptions(texts, Texts.others(texts))
                    .body(Texts.in("sv", rationales), Texts.in("en", rationales))
                    .related(related())
                    .references(Texts.list(basedOn).stream()
                            .map(each -> String.valueOf(each.id()))
                            .toList())
                    .times(createdAt, updatedAt)
                    .state(json)
                    .build(false);
        }

        private List<String> related() {
            var out = new ArrayList<@Nullable String>();
            Texts.list(addressees)
                    .forEach(each -> out.addAll(Texts.map(each.names()).values()));
            Texts.list(basedOn)
                    .forEach(each -> out.addAll(Texts.map(each.titles()).values()));
            return Texts.present(out);
        }
    }
}
