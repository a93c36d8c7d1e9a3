package se.samlingsplats.directory;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import java.time.Clock;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.jdbc.core.dialect.JdbcDialect;
import org.springframework.data.jdbc.core.dialect.JdbcPostgresDialect;
import se.samlingsplats.directory.reference.ReferenceData;
import se.samlingsplats.events.EventTopic;
import se.samlingsplats.web.AccessRules;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.type.LogicalType;

/** The service's few explicit beans. */
@Configuration(proxyBeanMethods = false)
class DirectoryConfiguration {

    @Bean
    static JdbcDialect jdbcDialect() {
        return JdbcPostgresDialect.INSTANCE;
    }

    /** A number is no text and a text is no number: guessing would hide the sender's mistake. */
    @Bean
    JsonMapperBuilderCustomizer strictTypes() {
        return builder -> builder.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfig(LogicalType.Textual, texts -> Stream.of(
                                CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean)
                        .forEach(shape -> texts.setCoercion(shape, CoercionAction.Fail)));
    }

    /** Days begin and end where the organisations are. */
    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Europe/Stockholm"));
    }

    @Bean
    ReferenceData referenceData() {
        return ReferenceData.load();
    }

    @Bean
    EventTopic actorTopic() {
        return new EventTopic("directory.actor");
    }

    @Bean
    EventTopic initiativeTopic() {
        return new EventTopic("directory.initiative");
    }

    @Bean
    EventTopic offerTopic() {
        return new EventTopic("directory.offer");
    }

    @Bean
    EventTopic solutionTopic() {
        return new EventTopic("directory.solution");
    }

    @Bean
    EventTopic needTopic() {
        return new EventTopic("directory.need");
    }

    @Bean
    EventTopic editionTopic() {
        return new EventTopic("directory.edition");
    }

    /** Roles are asked for here, what a role may do to which actor by the aggregates. */
    @Bean
    AccessRules directoryAccess() {
        return requests -> {
            requests.requestMatchers(GET, "/api/actors/proposed").authenticated();
            requests.requestMatchers(
                            GET, "/api/actors/**", "/api/initiatives/**", "/api/offers/**", "/api/reference/**")
                    .permitAll();
            requests.requestMatchers(GET, "/api/solutions/**").permitAll();
            requests.requestMatchers(POST, "/api/solutions/**").hasRole("curator");
            requests.requestMatchers(PUT, "/api/solutions/**").hasRole("curator");
            requests.requestMatchers(DELETE, "/api/solutions/*/adopters/*").hasRole("curator");
            requests.requestMatchers("/api/reference").permitAll();
            requests.requestMatchers(POST, "/api/actors").hasAnyRole("member", "curator", "operator");
            requests.requestMatchers(POST, "/api/actors/**", "/api/initiatives/**", "/api/offers/**")
                    .hasRole("curator");
            requests.requestMatchers(PUT, "/api/actors/*").hasAnyRole("member", "curator");
            requests.requestMatchers(POST, "/api/initiatives", "/api/offers").hasRole("curator");
            requests.requestMatchers(PUT, "/api/initiatives/*", "/api/offers/*").hasRole("curator");
            requests.requestMatchers(GET, "/api/needs/**", "/api/editions/**").permitAll();
            requests.requestMatchers(POST, "/api/needs/**", "/api/editions/**").hasRole("curator");
            requests.requestMatchers(PUT, "/api/needs/**").hasRole("curator");
            requests.requestMatchers(DELETE, "/api/needs/**").hasRole("curator");
        };
    }
}
