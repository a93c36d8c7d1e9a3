package se.samlingsplats.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.common.KeyValues;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

@Import(TraceTest.Watching.class)
@TestPropertySource(properties = "samlingsplats.gateway.access-log=true")
@ExtendWith(OutputCaptureExtension.class)
class TraceTest extends GatewayTest {

    @Autowired
    private Watched watched;

    @Test
    void whatSomebodyLooksForStandsInNoLogAndNoTrace(CapturedOutput output) {
        send(to("/hitta-stod?legalForm=TROSSAMFUND&county=09"));

        await().until(() -> watched.names().contains("http.server.requests"));
        await().until(() -> watched.all.toString().contains("/hitta-stod"));
        assertThat(watched.all.toString()).doesNotContain("TROSSAMFUND");
        await().until(() -> output.getOut().contains("GET /hitta-stod 200"));
        assertThat(output).doesNotContain("TROSSAMFUND");
    }

    /** As an exporter of traces sees what has ended. */
    static final class Watched implements ObservationHandler<Observation.Context> {

        final List<KeyValues> all = new CopyOnWriteArrayList<>();
        private final List<String> names = new CopyOnWriteArrayList<>();

        @Override
        public void onStop(Observation.Context context) {
            names.add(String.valueOf(context.getName()));
            all.add(context.getAllKeyValues());
        }

        @Override
        public boolean supportsContext(Observation.Context context) {
            return true;
        }

        List<String> names() {
            return names;
        }
    }

    @TestConfiguration
    static class Watching {

        @Bean
        Watched watched() {
            return new Watched();
        }
    }
}
