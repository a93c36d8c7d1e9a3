package se.samlingsplats.events;

import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;

/** Everything of this module that a service gets by depending on it; an outbox only where topics are owned. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration",
            "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration",
            "org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration"
        })
@EnableConfigurationProperties(EventsProperties.class)
@Import(OutboxDefaults.class)
class EventsDefaults {

    @Bean
    Topics topics(EventsProperties properties, List<EventTopic> owned, KafkaAdmin admin) {
        return new Topics(properties, owned, admin);
    }

    @Bean
    EventConsumers eventConsumers(ConsumerFactory<String, byte[]> consumers) {
        return new EventConsumers(consumers);
    }
}
