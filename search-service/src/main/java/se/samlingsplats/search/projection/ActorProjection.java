package se.samlingsplats.search.projection;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samlingsplats.search.index.DocumentBuilder;
import se.samlingsplats.search.index.SearchDocument;

/** Dissolved organisations stay to be found; retired ones don't. */
@Component
class ActorProjection implements Projection<ActorProjection.Actor> {

    @Override
    public String topic() {
        return "directory.actor";
    }

    @Override
    public String type() {
        return "actor";
    }

    @Override
    public Class<Actor> stateType() {
        return Actor.class;
    }

    @Override
    public SearchDocument document(Actor actor, String json) {
        return actor.document(json);
    }

    /** The fields of the contract that search needs, no more. */
    record Actor(
            @Nullable UUID id,
            long version,
            @Nullable String slug,
            @Nullable List<String> aliases,
            @Nullable Map<String, String> names,
            @Nullable Map<String, String> descriptions,
            @Nullable String sector,
            @Nullable List<String> roles,
            @Nullable String organisationNumber,
            @Nullable Map<String, String> registryIds,
            @Nullable String country,
            @Nullable String county,
            @Nullable String municipality,
            @Nullable String locality,
            @Nullable Location location,
            @Nullable List<String> sdgTargets,
            @Nullable List<String> challenges,
            @Nullable String status,
            @Nullable String assuredAt,
            @Nullable List<Absorbed> absorbed,
            @Nullable String createdAt,
            @Nullable String updatedAt)
            implements State {

        private record Location(
                @Nullable Double lat, @Nullable Double lon) {

            SearchDocument.@Nullable Point point() {
                return lat == null || lon == null ? null : new SearchDocument.Point(lat, lon);
            }
        }

        /** An actor that was found to be this one: who knows its name finds this. */
        private record Absorbed(@Nullable List<String> names) {}

        private List<String> otherNames() {
            var former = Texts.list(absorbed).stream().flatMap(each -> Texts.list(each.names()).stream());
            return Stream.concat(Texts.others(Texts.map(names)).stream(), former)
                    .distinct()
                    .toList();
        }

        private Texts.Nearness nearness() {
            if ("DISSOLVED".equals(status)) {
                return Texts.Nearness.ENDED;
            }
            return country == null || country.equals("SE") ? Texts.Nearness.HERE : Texts.Nearness.ABROAD;
        }

        SearchDocument document(String json) {
            var key = Required.id(id);
            if (!"PUBLISHED".equals(status) && !"DISSOLVED".equals(status)) {
                return SearchDocument.hidden(key, version, "actor", slug, Texts.list(aliases));
            }
            var allNames = Texts.map(names);
            var texts = Texts.map(descriptions);
            return new DocumentBuilder(key, version, "actor")
                    .status(status)
                    .address(Required.slug(slug), Texts.list(aliases))
                    .names(allNames, otherNames(), Texts.sortKey(allNames), Texts.suggestions(allNames, nearness()))
                    .descriptions(texts, Texts.others(texts))
                    .identifiers(Texts.identifiers(Stream.concat(
                            Stream.ofNullable(organisationNumber),
                            registryIds == null ? Stream.of() : registryIds.values().stream())))
                    .kind(sector, Texts.list(roles))
                    .place(country, county, municipality)
                    .spot(locality, location == null ? null : location.point())
                    .sdg(Texts.goalsAndTargets(sdgTargets))
                    .challenge(Texts.list(challenges))
                    .assured(assuredAt)
                    .times(createdAt, updatedAt)
                    .state(json)
                    .build(false);
        }
    }
}
