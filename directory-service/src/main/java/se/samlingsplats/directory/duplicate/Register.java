package se.samlingsplats.directory.duplicate;

import static java.sql.Types.VARCHAR;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.samlingsplats.directory.actor.ActorId;
import se.samlingsplats.directory.actor.ActorProfile;
import se.samlingsplats.directory.actor.ActorStatus;
import se.samlingsplats.directory.actor.Location;
import se.samlingsplats.directory.text.LocalizedText;
import tools.jackson.databind.json.JsonMapper;

/** What is compared of actors, and shown beside it. */
@Component
class Register {

    private static final String LOOK =
            """
            SELECT id, version, slug, names, status, sector, organisation_number, website, country, municipality,
                   locality, plain_name(locality) AS place, latitude, longitude, since, page, host,
                   %s AS number_holders, %s AS page_holders, %s AS host_holders
              FROM actor JOIN actor_likeness ON actor_id = id WHERE id = ANY(?)
            """.formatted(holders("'o:' || organisation_number"), holders("'w:' || page"), holders("'h:' || host"));

    /** Whoever doesn't stand in the register is one holder more than there are. */
    private static final String DESCRIBED =
            """
            SELECT page, host, plain_name(:locality) AS place,
                   %s + 1 AS number_holders, %s + 1 AS page_holders, %s + 1 AS host_holders
              FROM plain_page(:website) AS page, split_part(split_part(page, '/', 1), '?', 1) AS host
            """.formatted(holders("'o:' || CAST(:number AS text)"), holders("'w:' || page"), holders("'h:' || host"));

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Register(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @param since the version that last changed what is compared */
    record Entry(Candidate.Side side, Facts facts, long since) {}

    Map<UUID, Entry> look(Collection<UUID> ids) {
        return jdbc.sql(LOOK).param(ids.toArray(UUID[]::new)).query((row, number) -> entry(row)).list().stream()
                .collect(Collectors.toMap(entry -> entry.side().id().value(), entry -> entry));
    }

    Optional<Entry> standing(UUID id) {
        return Optional.ofNullable(look(List.of(id)).get(id))
                .filter(entry -> entry.side().status() != ActorStatus.RETIRED);
    }

    Facts facts(ActorProfile profile) {
        var number = profile.organisationNumber() == null
                ? null
                : profile.organisationNumber().digits();
        return jdbc.sql(DESCRIBED)
                .param("locality", profile.locality(), VARCHAR)
                .param("website", profile.website(), VARCHAR)
                .param("number", number, VARCHAR)
                .query((row, at) -> facts(row, number, profile.country(), profile.municipality(), profile.location()))
                .single();
    }

    private Entry entry(ResultSet row) throws SQLException {
        var side = new Candidate.Side(
                new ActorId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                row.getString("slug"),
                json.readValue(row.getString("names"), LocalizedText.class),
                ActorStatus.valueOf(row.getString("status")),
                row.getString("sector"),
                row.getString("organisation_number"),
                row.getString("website"),
                row.getString("country"),
                row.getString("municipality"),
                row.getString("locality"));
        var latitude = row.getObject("latitude", Double.class);
        var longitude = row.getObject("longitude", Double.class);
        var location = latitude == null || longitude == null ? null : new Location(latitude, longitude);
        return new Entry(
                side,
                facts(row, side.organisationNumber(), side.country(), side.municipality(), location),
                row.getLong("since"));
    }

    private static Facts facts(
            ResultSet row,
            @Nullable String number,
            @Nullable String country,
            @Nullable String municipality,
            @Nullable Location location)
            throws SQLException {
        return new Facts(
                new Facts.Shared(number, row.getLong("number_holders")),
                new Facts.Shared(row.getString("page"), row.getLong("page_holders")),
                new Facts.Shared(row.getString("host"), row.getLong("host_holders")),
                country,
                municipality,
                row.getString("place"),
                location);
    }

    /** No more than needed to know that it is many. */
    private static String holders(String key) {
        return "(SELECT count(*) FROM (SELECT FROM actor_key WHERE key = " + key + " LIMIT 10) AS few)";
    }
}
