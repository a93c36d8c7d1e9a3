package se.samlingsplats.resource;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.Map;
import java.util.UUID;
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

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "test-servers",
                            Map.of(
                                    "spring.datasource.url", TestServers.postgres("resource"),
                                    "spring.kafka.bootstrap-servers", TestServers.kafka(),
                                    "samlingsplats.events.topic-prefix", "t-" + UUID.randomUUID() + "-")));
        }
    }
}
