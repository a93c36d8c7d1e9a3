package se.samlingsplats.resource.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samlingsplats.resource.resource.Resources.ANNA;
import static se.samlingsplats.resource.resource.Resources.LATER;
import static se.samlingsplats.resource.resource.Resources.draft;
import static se.samlingsplats.resource.resource.Resources.handbook;
import static se.samlingsplats.resource.resource.Resources.saved;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samlingsplats.web.Caller;
import tools.jackson.databind.json.JsonMapper;

/** What we send is what the contract shows, field for field. */
class ResourceEventTest {

    private static final Path CONTRACTS = Path.of("..", "contracts", "resource", "resource");
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private final JsonMapper json = new JsonMapper();
    private final Resource published = saved(draft().publish(ANNA, LATER), 2);
    private final Map<String, Resource> facts = Map.of(
            "published", published,
            "revised", saved(revised(), 3),
            "withdrawn",
                    saved(
                            published.withdraw(WithdrawalReason.OUTDATED, ANNA, Instant.parse("2026-02-01T09:00:00Z")),
                            4));

    private Resource revised() {
        var p = handbook();
        var profile = new ResourceProfile(
                new Texts("Handbok för grannsamverkan", null),
                p.summaries(),
                p.type(),
                p.creators(),
                p.publisher(),
                p.issued(),
                p.language(),
                p.licence(),
                p.audience(),
                p.stages(),
                p.needAreas(),
                p.sdgTargets(),
                p.challenges(),
                p.links());
        return published
                .revise(profile, ANNA, Instant.parse("2026-01-13T09:00:00Z"))
                .movedTo("handbok-for-grannsamverkan");
    }

    @ParameterizedTest
    @ValueSource(strings = {"published", "revised", "withdrawn"})
    void theEventIsTheExampleAndTheSchemaAllowsIt(String fact) throws IOException {
        var change = ResourceView.change(facts.get(fact), fact, ANNA);
        var sent = json.writeValueAsString(change.state());

        assertThat(json.readTree(sent)).isEqualTo(json.readTree(read(fact + ".v1.example.json")));
        assertThat(SCHEMAS.getSchema(read(fact + ".v1.schema.json"), InputFormat.JSON)
                        .validate(sent, InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void noEventSaysWhoDidIt() {
        var change = ResourceView.change(published, "published", new Caller("subject-7", Set.of("curator")));

        assertThat(change.byRole()).isEqualTo("curator");
        assertThat(json.writeValueAsString(change)).doesNotContain("subject-7");
        assertThat(List.of(change.topic(), change.fact())).containsExactly("resource.resource", "published");
    }

    private static String read(String file) throws IOException {
        return Files.readString(CONTRACTS.resolve(file));
    }
}
