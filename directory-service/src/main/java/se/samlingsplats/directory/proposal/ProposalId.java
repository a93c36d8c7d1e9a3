package se.samlingsplats.directory.proposal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import se.samlingsplats.web.Ids;

/** Identity of a proposal; its sender knows a receipt code instead. */
public record ProposalId(@JsonValue UUID value) {

    static ProposalId next() {
        return new ProposalId(Ids.next());
    }

    @JsonCreator
    public static ProposalId of(String text) {
        return new ProposalId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
