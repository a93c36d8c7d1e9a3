package se.samlingsplats.resource.resource;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.postgresql.util.PGobject;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.jdbc.core.convert.JdbcCustomConversions;
import org.springframework.data.jdbc.core.dialect.JdbcPostgresDialect;
import tools.jackson.databind.json.JsonMapper;

/** How a resource stands in its table: ids as uuid, the profile as one jsonb document. */
@Configuration(proxyBeanMethods = false)
class ResourceJson {

    @Bean
    JdbcCustomConversions jdbcCustomConversions(JsonMapper json) {
        return JdbcCustomConversions.of(
                JdbcPostgresDialect.INSTANCE,
                List.of(new ReadId(), new WriteId(), new ReadProfile(json), new WriteProfile(json)));
    }

    @ReadingConverter
    static final class ReadId implements Converter<UUID, ResourceId> {
        @Override
        public ResourceId convert(UUID source) {
            return new ResourceId(source);
        }
    }

    @WritingConverter
    static final class WriteId implements Converter<ResourceId, UUID> {
        @Override
        public UUID convert(ResourceId source) {
            return source.value();
        }
    }

    @ReadingConverter
    record ReadProfile(JsonMapper json) implements Converter<PGobject, ResourceProfile> {
        @Override
        public ResourceProfile convert(PGobject source) {
            return json.readValue(String.valueOf(source.getValue()), ResourceProfile.class);
        }
    }

    @WritingConverter
    record WriteProfile(JsonMapper json) implements Converter<ResourceProfile, PGobject> {
        @Override
        public PGobject convert(ResourceProfile source) {
            try {
                var document = new PGobject();
                document.setType("jsonb");
                document.setValue(json.writeValueAsString(source));
                return document;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
