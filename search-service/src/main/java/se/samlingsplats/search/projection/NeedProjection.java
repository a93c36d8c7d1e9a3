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
class NeedProjection implements Projection<NeedProjection.Need> {

    @Override
    public String topic() {
        return "directory.need";
    }

    @Override
    public String type() {
        return "need";
    }

    @Override
    public Class<Need> stateType() {
        return Need.class;
    }

    @Override
    public SearchDocument document(Need need, String json) {
        return need.document(json);
    }

    /** The fields of the contract that search needs, no more. */
    record Need(
            @Nullable UUID id,
            long version,
            @Nullable String slug,
            @Nullable List<String> aliases,
            @Nullable Map<String, String> titles,
            @Nullable Map<String, String> descriptions,
            @Nullable String needArea,
            @Nullable List<String> challenges,
            @Nullable List<String> supportTypes,
            @Nullable List<String> stages,
            @Nullable List<String> counties,
            @Nullable Map<String, String> beneficiaries,
            @Nullable List<Evidence> evidence,
            @Nullable JsonNode owner,
            @Nullable List<JsonNode> corroborations,
            @Nullable String state,
            @Nullable String createdAt,
            @Nullable String updatedAt)
            implements State {

        private record Evidence(
                @Nullable String source, @Nullable String method) {}

        SearchDocument document(String json) {
            var key = Required.id(id);
            if (state == null || state.equals("RETIRED")) {
                return SearchDocument.hidden(key, version, "need", slug, Texts.list(aliases));
            }
            var names = Texts.map(titles);
            var texts = Texts.map(descriptions);
            return new DocumentBuilder(key, version, "need")
                    .status(state)
                    .address(Required.slug(slug), Texts.list(aliases))
                    .names(names, Texts.others(names), Texts.sortKey(names), Texts.suggestions(names, nearness()))
                    .descriptions(texts, Texts.others(texts))
                    .body(Texts.in("sv", beneficiaries), Texts.in("en", beneficiaries))
                    .related(related())
                    .counties("SE", Texts.list(counties))
                    .support(
                            needArea == null ? List.of() : List.of(needArea),
                            Texts.list(supportTypes),
                            Texts.list(stages))
                    .challenge(Texts.list(challenges))
                    .times(createdAt, updatedAt)
                    .state(json)
                    .build(false);
        }

        private Texts.Nearness nearness() {
            return "ADDRESSED".equals(state) ? Texts.Nearness.ENDED : Texts.Nearness.HERE;
        }

        private List<String> related() {
            var out = new ArrayList<@Nullable String>();
            out.add(Projection.nameOf(owner));
            Texts.list(corroborations).forEach(each -> out.add(Projection.nameOf(each)));
            Texts.list(evidence).forEach(each -> {
                out.add(each.source());
                out.add(each.method());
            });
            return Texts.present(out);
        }
    }
}
