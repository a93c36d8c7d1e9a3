package se.samlingsplats.directory.impactclaim;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import se.samlingsplats.web.Ids;

/** Identity of an impact claim, the same in every service. */
public record ImpactClaimId(@JsonValue UUID value) {

    public static ImpactClaimId next() {
        return new ImpactClaimId(Ids.next());
    }

    @JsonCreator
    public static ImpactClaimId of(String text) {
        return new ImpactClaimId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
