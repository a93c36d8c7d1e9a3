package se.samlingsplats.directory;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import io.swagger.v3.oas.models.media.ObjectSchema;
import java.time.Clock;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.jdbc.core.dialect.JdbcDialect;
import org.springframework.data.jdbc.core.dialect.JdbcPostgresDialect;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import se.samlingsplats.directory.reference.ReferenceData;
import se.samlingsplats.events.EventTopic;
import se.samlingsplats.web.AccessRules;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.type.LogicalType;

/** The service's few explicit beans. */
@Configuration(proxyBeanMethods = false)
class DirectoryConfiguration {

    static {
        // A part of a body whose form only its kind knows.
        SpringDocUtils.getConfig().replaceWithSchema(JsonNode.class, new ObjectSchema());
    }

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

    @Bean
    EventTopic partnerNoteTopic() {
        return new EventTopic("directory.partnernote");
    }

    @Bean
    EventTopic impactClaimTopic() {
        return new EventTopic("directory.impactclaim");
    }

    /** Whose erasure is under way: closed to partners. */
    @Bean
    EventTopic personTopic() {
        return new EventTopic("directory.person");
    }

    /** Whom an account, known by its hash, may speak for: closed to partners. */
    @Bean
    EventTopic membershipTopic() {
        return new EventTopic("directory.membership");
    }

    @Bean
    EventTopic acknowledgementTopic() {
        return new EventTopic("directory.acknowledgement", false);
    }

    /** Roles are asked for here, what a role may do to which actor by the aggregates. */
    @Bean
    AccessRules directoryAccess() {
        return requests -> {
            people(requests);
            requests.requestMatchers("/api/actors/*/duplicates", "/api/duplicates", "/api/duplicates/**")
                    .hasRole("curator");
            requests.requestMatchers(
                            GET, "/api/actors/**", "/api/initiatives/**", "/api/offers/**", "/api/reference/**")
                    .permitAll();
            requests.requestMatchers(GET, "/api/solutions/**").permitAll();
            requests.requestMatchers(PUT, "/api/solutions/*/adopters/*").hasRole("curator");
            requests.requestMatchers(POST, "/api/solutions/**").hasAnyRole("member", "curator");
            requests.requestMatchers(PUT, "/api/solutions/**").hasAnyRole("member", "curator");
            requests.requestMatchers(DELETE, "/api/solutions/*/adopters/*").hasRole("curator");
            requests.requestMatchers("/api/reference").permitAll();
            requests.requestMatchers(POST, "/api/actors/*/assure", "/api/offers/**")
                    .hasAnyRole("member", "curator");
            requests.requestMatchers(POST, "/api/actors", "/api/actors/**", "/api/initiatives/**")
                    .hasRole("curator");
            requests.requestMatchers(PUT, "/api/actors/*").hasAnyRole("member", "curator");
            requests.requestMatchers(POST, "/api/initiatives").hasRole("curator");
            requests.requestMatchers(PUT, "/api/initiatives/*").hasRole("curator");
            requests.requestMatchers(PUT, "/api/offers/*").hasAnyRole("member", "curator");
            requests.requestMatchers(GET, "/api/needs/**", "/api/editions/**").permitAll();
            requests.requestMatchers(POST, "/api/needs/**", "/api/editions/**").hasRole("curator");
            requests.requestMatchers(PUT, "/api/needs/*/corroborations/*").hasAnyRole("member", "curator");
            requests.requestMatchers(DELETE, "/api/needs/*/corroborations/*").hasAnyRole("member", "curator");
            requests.requestMatchers(PUT, "/api/needs/**").hasRole("curator");
            requests.requestMatchers(DELETE, "/api/needs/**").hasRole("curator");
            requests.requestMatchers(
                            POST,
                            "/api/proposals",
                            "/api/proposals/status",
                            "/api/proposals/withdraw",
                            "/api/proposals/answer",
                            "/api/proposals/appeal",
                            "/api/reports")
                    .permitAll();
            requests.requestMatchers(GET, "/api/proposals/mine").authenticated();
            requests.requestMatchers("/api/proposals/**").hasRole("curator");
            requests.requestMatchers("/api/curator-scopes/**").hasRole("operator");
            requests.requestMatchers(GET, "/api/transparency").permitAll();
            requests.requestMatchers("/api/assurances/*", "/api/need-contacts/*")
                    .permitAll();
            requests.requestMatchers(POST, "/api/partner-notes/*/publish", "/api/partner-notes/*/decline")
                    .hasRole("curator");
            requests.requestMatchers(GET, "/api/partner-notes/proposed").hasRole("curator");
            requests.requestMatchers(GET, "/api/partner-notes/**").permitAll();
            requests.requestMatchers(POST, "/api/partner-notes/**").hasAnyRole("member", "curator");
            requests.requestMatchers(PUT, "/api/partner-notes/*").hasAnyRole("member", "curator");
            requests.requestMatchers(GET, "/api/impact-claims/**").permitAll();
            requests.requestMatchers("/api/impact-claims/**").hasRole("curator");
            requests.requestMatchers("/api/introductions/**").permitAll();
            requests.requestMatchers(POST, "/api/feedback").permitAll();
            requests.requestMatchers("/api/feedback/**").hasRole("curator");
        };
    }

    /** Who speaks for an actor, and what people can do about themselves: never open to visitors. */
    private static void people(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.requestMatchers("/api/actors/*/members/**", "/api/actors/*/invitations/**", "/api/actors/*/claims")
                .hasAnyRole("member", "curator", "operator");
        requests.requestMatchers("/api/invitations/*", "/api/claims/*/*").hasAnyRole("member", "curator", "operator");
        requests.requestMatchers(GET, "/api/claims/waiting").hasRole("curator");
        requests.requestMatchers(POST, "/api/people/search", "/api/people/names")
                .hasRole("curator");
        requests.requestMatchers(GET, "/api/me/memberships", "/api/me/claims").authenticated();
        requests.requestMatchers(DELETE, "/api/me").authenticated();
        requests.requestMatchers(POST, "/api/erasures/status").permitAll();
        requests.requestMatchers("/api/operations/directory/erasures/**").hasRole("operator");
    }
}
