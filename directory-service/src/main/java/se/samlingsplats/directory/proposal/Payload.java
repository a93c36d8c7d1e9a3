package se.samlingsplats.directory.proposal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What somebody wrote, checked and as plain text, in the form of the profile it is meant for. */
public record Payload(@JsonValue ObjectNode content) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Payload {}

    boolean isEmpty() {
        return content.isEmpty();
    }

    static Payload empty() {
        return new Payload(JsonMapper.shared().createObjectNode());
    }
}
