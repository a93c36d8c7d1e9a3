package se.samlingsplats.directory.proposal;

import java.util.Arrays;
import java.util.Optional;
import se.samlingsplats.directory.publication.Kind;

/** Everything public that can be reported, also what stands in other services. */
enum TargetType {
    ACTOR,
    OFFER,
    NEED,
    SOLUTION,
    INITIATIVE,
    EDITION,
    RESOURCE,
    DIALOGUE,
    STATEMENT;

    Optional<Kind> kind() {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.name().equals(name()))
                .findFirst();
    }
}
