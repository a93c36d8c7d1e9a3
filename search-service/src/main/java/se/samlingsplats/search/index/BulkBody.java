package se.samlingsplats.search.index;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;

/** A bulk request; grows once and is used again. */
final class BulkBody extends ByteArrayOutputStream {

    BulkBody() {
        super(1 << 16);
    }

    void add(BulkLine line) {
        writeBytes(("{\"index\":{\"_id\":\"" + line.id() + "\",\"version\":" + line.version()
                        + ",\"version_type\":\"external\"}}\n")
                .getBytes(US_ASCII));
        writeBytes(line.json());
        write('\n');
    }

    /** Not a copy: valid as far as {@link #size()}. */
    byte[] bytes() {
        return buf;
    }
}
