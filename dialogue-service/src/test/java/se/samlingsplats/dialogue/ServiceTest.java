package se.samlingsplats.dialogue;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;
import se.samlingsplats.servers.TestServers;
import se.samlingsplats.web.TestTokens;

/** The whole service on real servers, one context for all tests. */
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest
@AutoConfigureMockMvc
@Import(TestTokens.Configuration.class)
@ContextConfiguration(initializers = ServiceTest.Servers.class)
public @interface ServiceTest {

    final class Servers implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        /** Those of other services that this one reads: looking for one that is missing takes Kafka a minute. */
        private static final List<String> READ = List.of(
                "directory.person", "directory.actor", "directory.need", "directory.membership", "resource.resource");

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            var prefix = "t-" + UUID.randomUUID() + "-";
            create(prefix);
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "test-servers",
                            Map.of(
                                    "spring.datasource.url", TestServers.postgres("dialogue"),
                                    "spring.kafka.bootstrap-servers", TestServers.kafka(),
                                    "samlingsplats.events.topic-prefix", prefix)));
        }

        private static void create(String prefix) {
            try (var admin = Admin.create(Map.of("bootstrap.servers", TestServers.kafka()))) {
                admin.createTopics(READ.stream()
                                .map(name -> new NewTopic(prefix + name, Optional.of(1), Optional.empty()))
                                .toList())
                        .all()
                        .get();
            } catch (ExecutionException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
