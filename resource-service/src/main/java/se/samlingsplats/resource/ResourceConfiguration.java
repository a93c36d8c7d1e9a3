package se.samlingsplats.resource;

import static org.springframework.http.HttpMethod.GET;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.jdbc.core.dialect.JdbcDialect;
import org.springframework.data.jdbc.core.dialect.JdbcPostgresDialect;
import se.samlingsplats.events.EventTopic;
import se.samlingsplats.web.AccessRules;

/** Where the service's few explicit beans live. */
@Configuration(proxyBeanMethods = false)
class ResourceConfiguration {

    @Bean
    AccessRules resources() {
        return requests -> requests.requestMatchers(GET, "/api/resources/**")
                .permitAll()
                .requestMatchers("/api/resources/**")
                .authenticated();
    }

    @Bean
    EventTopic resourceTopic() {
        return new EventTopic("resource.resource");
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Said outright, so that starting needs no database to find it out. */
    @Bean
    static JdbcDialect jdbcDialect() {
        return JdbcPostgresDialect.INSTANCE;
    }
}
