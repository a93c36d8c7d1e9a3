package se.samlingsplats.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import se.samlingsplats.web.TestTokens;

/** The service as a process would run it, to be stopped and started again over the same servers. */
public final class RunningSearch implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private RunningSearch(ConfigurableApplicationContext context) {
        this.context = context;
    }

    public static RunningSearch start(
            String database, String kafka, String elasticsearch, String namespace, Map<String, String> more) {
        var arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--spring.datasource.url=" + database,
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=",
                "--spring.kafka.bootstrap-servers=" + kafka,
                "--spring.elasticsearch.uris=" + elasticsearch,
                "--spring.elasticsearch.socket-timeout=3s",
                "--samlingsplats.events.topic-prefix=" + namespace,
                "--samlingsplats.search.index.prefix=" + namespace,
                "--samlingsplats.search.tick=100ms",
                "--samlingsplats.search.metrics=200ms",
                "--samlingsplats.search.projection.consumers=1"));
        more.forEach((name, value) -> arguments.add("--" + name + "=" + value));
        return new RunningSearch(new SpringApplicationBuilder(SearchApplication.class, TestTokens.Configuration.class)
                .run(arguments.toArray(String[]::new)));
    }

    public SearchClient client() {
        return new SearchClient(context.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }

    @Override
    public void close() {
        context.close();
    }
}
