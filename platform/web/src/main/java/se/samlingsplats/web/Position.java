package se.samlingsplats.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.UUID;

/** What a write left behind, so that its sender can ask a projection to show at least that. Opaque to clients. */
public record Position(String topic, UUID id, long version) {

    public static final String HEADER = "Samlingsplats-Position";

    public static Position parse(String text) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(text), UTF_8).split("/", -1);
            if (parts.length != 3) {
                throw RequestProblem.invalidPosition();
            }
            return new Position(parts[0], UUID.fromString(parts[1]), Long.parseLong(parts[2]));
        } catch (IllegalArgumentException e) {
            throw RequestProblem.invalidPosition();
        }
    }

    @Override
    public String toString() {
        var text = topic + "/" + id + "/" + version;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }
}
