package se.samlingsplats.directory.need;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import se.samlingsplats.directory.DirectoryServer;
import tools.jackson.databind.json.JsonMapper;

class NeedStarterTest extends DirectoryServer {

    @Test
    void theFiveShortagesOfTheStrategyAreTakenAsTheyAreWithTheirSource() throws IOException {
        try (var file = new ClassPathResource("starter/needs.json").getInputStream()) {
            var needs = JsonMapper.shared().readTree(file);
            assertThat(needs.size()).isEqualTo(5);
            for (var need : needs) {
                assertThat(need.propertyNames().iterator().next()).isEqualTo("titles");
                assertThat(need.path("titles").propertyNames()).containsExactlyInAnyOrder("sv", "en");
                var published = post("/api/needs", CURATOR, need.toString());
                assertThat(published).hasStatus(HttpStatus.CREATED);
                assertThat(json(published).path("claim").asBoolean()).isFalse();
                assertThat(text(json(published), "validFrom")).isEqualTo("2018-12-31");
            }
        }
    }
}
