package se.samlingsplats.events;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samlingsplats.web.AccessRules;
import tools.jackson.databind.json.JsonMapper;

/** What a service that owns topics sends them with, and what operators see of it. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBean(EventTopic.class)
@Import({OutboxOperations.class, OutboxCheckOperations.class})
class OutboxDefaults {

    @Bean
    Outbox outbox(JdbcClient jdbc, JsonMapper json, ApplicationEventPublisher publisher) {
        return new Outbox(jdbc, json, publisher);
    }

    @Bean
    History history(JdbcClient jdbc, JsonMapper json) {
        return new History(jdbc, json);
    }

    @Bean
    OutboxRelay outboxRelay(
            DataSource pool,
            KafkaProperties kafka,
            Topics topics,
            EventsProperties properties,
            @Value("${spring.application.name}") String service) {
        return new OutboxRelay(
                pool,
                producers(kafka, properties.topicPrefix() + "outbox-" + service),
                (jdbc, producer) ->
                        new OutboxSender(jdbc, producer, topics, "urn:samlingsplats:" + service, properties),
                topics,
                properties);
    }

    @Bean
    OutboxCheck outboxCheck(JdbcClient jdbc, KafkaProperties kafka, Topics topics) {
        return new OutboxCheck(jdbc, topics, () -> {
            Map<String, Object> settings = kafka.buildConsumerProperties();
            settings.put("isolation.level", "read_committed");
            return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        });
    }

    @Bean
    AccessRules operatorsOfTheOutbox(@Value("${spring.application.name}") String service) {
        return requests -> requests.requestMatchers("/api/operations/" + service + "/outbox/**")
                .hasRole("operator");
    }

    @Bean
    MeterBinder outboxMetrics(JdbcClient jdbc) {
        return registry -> {
            gauge(registry, "samlingsplats.outbox.depth", "events not yet sent", jdbc, "SELECT count(*) FROM outbox");
            gauge(registry, "samlingsplats.outbox.age.seconds", "age of the oldest event not yet sent", jdbc, """
                    SELECT coalesce((SELECT extract(epoch FROM now() - recorded_at) FROM outbox
                                      ORDER BY position LIMIT 1), 0)
                    """);
            gauge(
                    registry,
                    "samlingsplats.outbox.parked",
                    "events that can't be sent as they are",
                    jdbc,
                    "SELECT count(*) FROM outbox_parked");
        };
    }

    private static void gauge(MeterRegistry registry, String name, String description, JdbcClient jdbc, String sql) {
        Gauge.builder(name, () -> jdbc.sql(sql).query(Double.class).single())
                .description(description)
                .register(registry);
    }

    private static Supplier<Producer<String, byte[]>> producers(KafkaProperties kafka, String transactionalId) {
        return () -> {
            Map<String, Object> settings = kafka.buildProducerProperties();
            settings.put("transactional.id", transactionalId);
            return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        };
    }
}
