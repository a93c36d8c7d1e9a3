package se.samlingsplats.dialogue;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.random.RandomGenerator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.jdbc.core.convert.JdbcCustomConversions;
import org.springframework.data.jdbc.core.dialect.JdbcDialect;
import org.springframework.data.jdbc.core.dialect.JdbcPostgresDialect;
import se.samlingsplats.events.EventTopic;
import se.samlingsplats.web.AccessRules;

/** Where the service's few explicit beans live. */
@Configuration(proxyBeanMethods = false)
class DialogueConfiguration {

    /** Taking part needs no account: what a visitor may do is decided by consent, not by a token. */
    @Bean
    AccessRules openToVisitors() {
        return requests -> requests.requestMatchers("/api/dialogues/imports")
                .hasAnyRole("curator", "operator")
                .requestMatchers("/api/dialogues/*/imported/*")
                .authenticated()
                .requestMatchers(GET, "/api/dialogues/**", "/api/statements/**", "/api/meetings/**")
                .permitAll()
                .requestMatchers(POST, "/api/dialogues/*/participation", "/api/dialogues/*/statements")
                .permitAll()
                .requestMatchers(PUT, "/api/dialogues/*/votes/*")
                .permitAll()
                .requestMatchers(DELETE, "/api/dialogues/*/votes", "/api/dialogues/*/votes/*")
                .permitAll()
                .requestMatchers("/api/dialogues/**", "/api/statements/**", "/api/meetings/**")
                .authenticated();
    }

    /** What organisations do for themselves asks for an account here, and for an owner of the organisation further in. */
    @Bean
    AccessRules openToOrganisations() {
        var all = new String[] {
            "/api/recommendations/**",
            "/api/endorsements/**",
            "/api/commitments/**",
            "/api/messages/**",
            "/api/windows/**"
        };
        return requests -> requests.requestMatchers("/api/operations/dialogue/unread-events/**")
                .hasRole("operator")
                .requestMatchers(GET, "/api/recommendations/*/amendments")
                .hasRole("curator")
                .requestMatchers(GET, all)
                .permitAll()
                .requestMatchers(
                        POST,
                        "/api/recommendations/*/amendments",
                        "/api/recommendations/*/confirm-delivery",
                        "/api/recommendations/*/answer",
                        "/api/recommendations/*/confirm-answer",
                        "/api/commitments/**")
                .hasAnyRole("member", "curator")
                .requestMatchers("/api/recommendations/*/endorsements/*", "/api/messages/*/endorsers/*")
                .hasAnyRole("member", "curator")
                .requestMatchers(all)
                .hasRole("curator");
    }

    @Bean
    EventTopic recommendationTopic() {
        return new EventTopic("dialogue.recommendation");
    }

    @Bean
    EventTopic endorsementTopic() {
        return new EventTopic("dialogue.endorsement");
    }

    @Bean
    EventTopic commitmentTopic() {
        return new EventTopic("dialogue.commitment");
    }

    @Bean
    EventTopic messageTopic() {
        return new EventTopic("dialogue.message");
    }

    @Bean
    EventTopic windowTopic() {
        return new EventTopic("dialogue.window");
    }

    @Bean
    EventTopic dialogueTopic() {
        return new EventTopic("dialogue.dialogue");
    }

    @Bean
    EventTopic statementTopic() {
        return new EventTopic("dialogue.statement");
    }

    @Bean
    EventTopic meetingTopic() {
        return new EventTopic("dialogue.meeting");
    }

    @Bean
    EventTopic opinionsTopic() {
        return new EventTopic("dialogue.opinions");
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    RandomGenerator random() {
        return new SecureRandom();
    }

    /** Each package says how its own types stand in a table. */
    @Bean
    JdbcCustomConversions jdbcCustomConversions(ObjectProvider<Converter<?, ?>> converters) {
        return JdbcCustomConversions.of(
                JdbcPostgresDialect.INSTANCE,
                List.copyOf(converters.orderedStream().toList()));
    }

    /** Said outright, so that starting needs no database to find it out. */
    @Bean
    static JdbcDialect jdbcDialect() {
        return JdbcPostgresDialect.INSTANCE;
    }
}
