package se.samlingsplats.directory.person;

import java.util.Locale;
import java.util.Optional;

/** Where something of a person can be. Kafka is not among them: it forgets by compaction, not by being asked. */
enum ErasurePart {
    DIRECTORY,
    RESOURCE,
    DIALOGUE,
    SEARCH,
    KEYCLOAK;

    static Optional<ErasurePart> ofService(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "resource" -> Optional.of(RESOURCE);
            case "dialogue" -> Optional.of(DIALOGUE);
            case "search" -> Optional.of(SEARCH);
            default -> Optional.empty();
        };
    }
}
