package se.samlingsplats.search.index;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import tools.jackson.databind.json.JsonMapper;

/** Lines of a bulk request; grows once and is used again. */
final class BulkBody extends ByteArrayOutputStream {

    private final JsonMapper json;

    BulkBody(JsonMapper json) {
        super(1 << 16);
        this.json = json;
    }

    void add(SearchDocument document) {
        writeBytes(("{\"index\":{\"_id\":\"" + document.id() + "\",\"version\":" + document.version()
                        + ",\"version_type\":\"external\"}}\n")
                .getBytes(US_ASCII));
        writeBytes(json.writeValueAsBytes(document));
        write('\n');
    }

    /** Not a copy: valid as far as {@link #size()}. */
    byte[] bytes() {
        return buf;
    }
}
