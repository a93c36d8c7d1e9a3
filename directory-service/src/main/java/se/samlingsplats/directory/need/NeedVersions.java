package se.samlingsplats.directory.need;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What was known of each need from when to when, flat enough to be counted for any day in the past. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class NeedVersions {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    NeedVersions(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(Need need) {
        end(need);
        begin(need);
    }

    /** When history says; a transaction that began before another one that it waited for comes right after it. */
    private void end(Need need) {
        jdbc.sql("""
                        UPDATE need_version former
                           SET recorded = tstzrange(lower(former.recorded),
                                   greatest(history.recorded_at, lower(former.recorded) + interval '1 microsecond'))
                          FROM history
                         WHERE history.topic = 'directory.need' AND history.aggregate_id = :id
                           AND history.version = :version AND former.need_id = :id AND upper_inf(former.recorded)
                        """)
                .param("id", need.id().value())
                .param("version", need.version())
                .update();
    }

    private void begin(Need need) {
        var profile = need.profile();
        jdbc.sql("""
                        INSERT INTO need_version
                        SELECT :id, :version,
                               tstzrange(coalesce((SELECT max(upper(recorded)) FROM need_version WHERE need_id = :id),
                                                  recorded_at), NULL),
                               daterange(:validFrom, :validTo, '[]'), :slug, :titles::jsonb, :state, :needArea,
                               :challenges, :supportTypes, :stages, :counties, :national, :severity, :corroborators,
                               :corroborated, :claim
                          FROM history
                         WHERE topic = 'directory.need' AND aggregate_id = :id AND version = :version
                        """)
                .param("id", need.id().value())
                .param("version", need.version())
                .param("validFrom", need.validFrom())
                .param("validTo", profile.validTo(), java.sql.Types.DATE)
                .param("slug", need.slug())
                .param("titles", json.writeValueAsString(profile.titles()))
                .param("state", need.state().name())
                .param("needArea", profile.needArea())
                .param("challenges", profile.challenges().toArray(String[]::new))
                .param("supportTypes", profile.supportTypes().toArray(String[]::new))
                .param("stages", profile.stages().toArray(String[]::new))
                .param("counties", profile.counties().toArray(String[]::new))
                .param("national", profile.national())
                .param("severity", profile.severity())
                .param("corroborators", need.corroborations().each().size())
                .param("corroborated", need.corroborations().spanSectors())
                .param("claim", need.isClaim())
                .update();
    }

    /** What is taken back was never there: former versions are called as the present one is. */
    void redact(Need need) {
        jdbc.sql("UPDATE need_version SET titles = :titles::jsonb, slug = :slug WHERE need_id = :id")
                .param("titles", json.writeValueAsString(need.profile().titles()))
                .param("slug", need.slug())
                .param("id", need.id().value())
                .update();
    }
}
