package se.samlingsplats.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The committed interface is the one we have; {@code -Dcontracts.update=true} writes it anew. */
class OpenApiTest extends SearchServiceTest {

    private static final Path FILE = Path.of("..", "contracts", "openapi", "search.yaml");

    @Test
    void theInterfaceIsTheOneThatIsPublished() throws IOException {
        var current = get("/v3/api-docs.yaml").body();
        if (Boolean.getBoolean("contracts.update")) {
            Files.writeString(FILE, current);
        }
        assertThat(current).isEqualTo(Files.readString(FILE));
    }
}
