package se.samlingsplats.directory.curator;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.samlingsplats.directory.actor.ActorId;
import se.samlingsplats.web.Caller;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Finds what a curator may judge. */
@Component
public class Curators {

    private final CuratorScopes scopes;
    private final Interests interests;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    Curators(CuratorScopes scopes, Interests interests, JdbcClient jdbc, JsonMapper json) {
        this.scopes = scopes;
        this.interests = interests;
        this.jdbc = jdbc;
        this.json = json;
    }

    public Rights rightsOf(Caller curator) {
        var own = interests.of(curator).stream().map(ActorId::value).toArray(UUID[]::new);
        return new Rights(curator.subject(), scopes.of(curator), own.length == 0 ? List.of() : sides(own));
    }

    private List<Side> sides(UUID[] actors) {
        return jdbc.sql("""
                        SELECT id, (SELECT jsonb_agg(value) FROM jsonb_each_text(names)) AS names,
                               'FUNDER' = ANY(roles) AS funder, left(municipality, 2) AS county,
                               coalesce((SELECT jsonb_agg(jsonb_build_object(
                                                    'supportTypes', profile -> 'supportTypes',
                                                    'counties', profile -> 'counties'))
                                           FROM offer
                                          WHERE owner_id = actor.id AND retired_because IS NULL
                                            AND profile ->> 'status' = 'ACTIVE'), '[]') AS gives
                          FROM actor WHERE id = ANY(?)
                        """)
                .param(actors)
                .query((row, number) -> new Side(
                        row.getObject("id", UUID.class),
                        json.readValue(row.getString("names"), new TypeReference<List<String>>() {}),
                        row.getBoolean("funder"),
                        row.getString("county"),
                        json.readValue(row.getString("gives"), new TypeReference<List<Side.Given>>() {})))
                .list();
    }
}
