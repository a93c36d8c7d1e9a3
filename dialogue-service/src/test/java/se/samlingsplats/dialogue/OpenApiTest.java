package se.samlingsplats.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The committed interface is the one we have; {@code -Dcontracts.update=true} writes it anew. */
@ServiceTest
class OpenApiTest {

    private static final Path FILE = Path.of("..", "contracts", "openapi", "dialogue.yaml");

    @Autowired
    MockMvcTester http;

    @Test
    void theInterfaceIsTheOneThatIsPublished() throws IOException {
        var current = http.get()
                .uri("http://localhost/v3/api-docs.yaml")
                .exchange()
                .getResponse()
                .getContentAsString();
        if (Boolean.getBoolean("contracts.update")) {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, current);
        }
        assertThat(current).isEqualTo(Files.readString(FILE));
    }
}
