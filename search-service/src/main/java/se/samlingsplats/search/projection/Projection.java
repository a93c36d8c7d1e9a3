package se.samlingsplats.search.projection;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samlingsplats.search.index.SearchDocument;
import tools.jackson.databind.JsonNode;

/** Makes a document of the public state of one kind of aggregate. */
interface Projection<S extends Projection.State> {

    /** Without the prefix. */
    String topic();

    /** What the hits are called. */
    String type();

    Class<S> stateType();

    /** @param json the whole state as it came, for the pages */
    SearchDocument document(S state, String json);

    /** What every public state has. */
    interface State {

        @Nullable
        UUID id();

        long version();
    }

    /** A name alone, or an object with one: both have been seen in lists of people and organisations. */
    static @Nullable String nameOf(@Nullable JsonNode node) {
        if (node == null || node.isNull()) {
            return null;
        }
        var name = node.isString() ? node.asString() : node.path("name").asString("");
        return name.isBlank() ? null : name;
    }
}
