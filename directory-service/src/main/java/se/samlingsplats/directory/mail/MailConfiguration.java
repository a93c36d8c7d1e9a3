package se.samlingsplats.directory.mail;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samlingsplats.web.AccessRules;

/** Who may see letters, and what is measured of them. */
@Configuration(proxyBeanMethods = false)
class MailConfiguration {

    @Bean
    AccessRules operatorsOfTheMail() {
        return requests -> requests.requestMatchers(
                        "/api/operations/directory/mail/**", "/api/operations/directory/letters")
                .hasRole("operator");
    }

    @Bean
    MeterBinder mailMetrics(JdbcClient jdbc) {
        return registry -> {
            Gauge.builder(
                            "samlingsplats.mail.waiting.seconds",
                            () -> jdbc.sql("""
                            SELECT coalesce(extract(epoch FROM now() - min(written_at)), 0)
                              FROM outgoing_mail WHERE state = 'WAITING'
                            """).query(Double.class).single())
                    .description("age of the oldest letter that waits")
                    .register(registry);
            Gauge.builder("samlingsplats.mail.parked", () -> jdbc.sql(
                                    "SELECT count(*) FROM outgoing_mail WHERE state = 'PARKED'")
                            .query(Double.class)
                            .single())
                    .description("letters that the mail server refused")
                    .register(registry);
        };
    }
}
