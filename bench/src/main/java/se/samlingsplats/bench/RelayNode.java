package se.samlingsplats.bench;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import se.samlingsplats.events.EventTopic;

/** A service with nothing but an outbox: in this process, or as a replica that can be killed. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
class RelayNode {
    static final String TOPIC = "bench.actor";

    @Bean
    EventTopic topic(@Value("${bench.topic}") String topic) {
        return new EventTopic(topic);
    }

    public static void main(String[] arguments) {
        new SpringApplication(RelayNode.class).run(arguments);
    }

    static ConfigurableApplicationContext start(String... arguments) {
        return new SpringApplication(RelayNode.class).run(arguments);
    }

    static String[] arguments(String name, String database, String kafka, String prefix, boolean relay) {
        return arguments(name, database, kafka, prefix, TOPIC, relay);
    }

    static String[] arguments(String name, String database, String kafka, String prefix, String topic) {
        return arguments(name, database, kafka, prefix, topic, true);
    }

    private static String[] arguments(
            String name, String database, String kafka, String prefix, String topic, boolean relay) {
        return new String[] {
            "--bench.topic=" + topic,
            "--spring.config.import=classpath:samlingsplats-web.yaml,classpath:samlingsplats-events.yaml",
            "--spring.application.name=bench",
            "--spring.main.banner-mode=off",
            "--logging.level.root=ERROR",
            "--server.port=0",
            "--spring.datasource.url=" + database + "&ApplicationName=" + name,
            "--spring.datasource.username=postgres",
            // In an open loop a wait is a latency, not a failure.
            "--spring.datasource.hikari.connection-timeout=60000",
            "--spring.kafka.bootstrap-servers=" + kafka,
            "--samlingsplats.events.topic-prefix=" + prefix,
            "--samlingsplats.events.relay=" + relay
        };
    }

    static Process spawn(String... arguments) throws java.io.IOException {
        var java = ProcessHandle.current().info().command().orElse("java");
        var command = new ArrayList<>(List.of(java, "-Xmx192m", "-XX:+UseSerialGC", "-cp"));
        command.addAll(List.of(System.getProperty("java.class.path"), RelayNode.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    static SmartLifecycle relay(ConfigurableApplicationContext node) {
        return node.getBean("outboxRelay", SmartLifecycle.class);
    }
}
