package se.samlingsplats.erasure;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import se.samlingsplats.events.EventConsumers;
import se.samlingsplats.events.Topics;
import se.samlingsplats.web.AccessRules;

/** Every service has these, whether it keeps anything about people or not: so that nobody has to believe that it does not. */
@AutoConfiguration(afterName = "se.samlingsplats.events.EventsDefaults")
@EnableConfigurationProperties(ErasureProperties.class)
@EnableScheduling
@Import({MyDataController.class, ErasureOperations.class})
class ErasureDefaults {

    @Bean
    Erasures erasures(JdbcClient jdbc, ObjectProvider<PersonalData> parts) {
        return new Erasures(jdbc, parts.orderedStream().toList());
    }

    @Bean
    ErasureSender erasureSender(
            KafkaProperties kafka,
            Topics topics,
            ErasureProperties properties,
            @Value("${spring.application.name}") String service) {
        return new ErasureSender(kafka, topics, properties, service);
    }

    @Bean
    @ConditionalOnProperty(name = "samlingsplats.erasure.follow", matchIfMissing = true)
    ErasureFollower erasureFollower(
            Erasures erasures,
            ErasureSender sender,
            EventConsumers consumers,
            Topics topics,
            ErasureProperties properties,
            @Value("${spring.application.name}") String service) {
        return new ErasureFollower(erasures, sender, consumers, topics, properties, service);
    }

    @Bean
    ErasureReplay erasureReplay(
            Erasures erasures,
            ObjectProvider<AlsoReplayed> others,
            KafkaProperties kafka,
            Topics topics,
            ErasureProperties properties) {
        return new ErasureReplay(
                erasures,
                List.copyOf(others.orderedStream().toList()),
                () -> {
                    Map<String, Object> settings = kafka.buildConsumerProperties();
                    return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
                },
                topics,
                properties);
    }

    @Bean
    WebMvcConfigurer erasedCallersWriteNothing(ObjectProvider<Erasures> erasures) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new ErasedCallers(erasures.getObject()));
            }
        };
    }

    /** Before the service's own, which may end in a rule that denies the rest. */
    @Bean
    @Order(0)
    AccessRules everybodysOwnData(@Value("${spring.application.name}") String service) {
        return requests -> requests.requestMatchers(HttpMethod.GET, "/api/me/" + service)
                .authenticated()
                .requestMatchers("/api/operations/" + service + "/erasure-ledger/**")
                .hasRole("operator");
    }
}
