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
class ResourceProjection implements Projection<ResourceProjection.Resource> {

    @Override
    public String topic() {
        return "resource.resource";
    }

    @Override
    public String type() {
        return "resource";
    }

    @Override
    public Class<Resource> stateType() {
        return Resource.class;
    }

    @Override
    public SearchDocument document(Resource resource, String json) {
        return resource.document(json);
    }

    /** The fields of the contract that search needs, no more. */
    record Resource(
            @Nullable UUID id,
            long version,
            @Nullable String slug,
            @Nullable List<String> aliases,
            @Nullable Map<String, String> titles,
            @Nullable Map<String, String> summaries,
            @Nullable List<JsonNode> creators,
            @Nullable JsonNode publisher,
            @Nullable List<String> sdgTargets,
            @Nullable List<String> challenges,
            @Nullable String status,
            @Nullable String createdAt,
            @Nullable String updatedAt)
            implements State {

        SearchDocument document(String json) {
            var key = Required.id(id);
            if (!"PUBLISHED".equals(status)) {
                return SearchDocument.hidden(key, version, "resource", slug, Texts.list(aliases));
            }
            var names = Texts.map(titles);
            var texts = Texts.map(summaries);
            var related = new ArrayList<@Nullable String>();
            Texts.list(creators).forEach(each -> related.add(Projection.nameOf(each)));
            related.add(Projection.nameOf(publisher));
            return new DocumentBuilder(key, version, "resource")
                    .status(status)
                    .address(Required.slug(slug), Texts.list(aliases))
                    .names(
                            names,
                            Texts.others(names),
                            Texts.sortKey(names),
                            Texts.suggestions(names, Texts.Nearness.HERE))
                    .descriptions(texts, Texts.others(texts))
                    .related(Texts.present(related))
                    .sdg(Texts.goalsAndTargets(sdgTargets))
                    .challenge(Texts.list(challenges))
                    .times(createdAt, updatedAt)
                    .state(json)
                    .build(false);
        }
    }
}
