package se.samlingsplats.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The house beside a real login service, opened once for all journeys: five services take a minute to start. */
final class Town {

    private static @Nullable Town open;

    final RealKeycloak keycloak;
    final House house;

    private Town() throws IOException, InterruptedException {
        keycloak = new RealKeycloak();
        house = new House(Map.of("directory", Map.of("SAMLINGSPLATS_ISSUER_BACKCHANNEL", keycloak.realm())));
    }

    static synchronized Town open() {
        if (open == null) {
            try {
                var town = new Town();
                Runtime.getRuntime().addShutdownHook(new Thread(town::close));
                open = town;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        return open;
    }

    private void close() {
        house.close();
        keycloak.close();
    }
}
