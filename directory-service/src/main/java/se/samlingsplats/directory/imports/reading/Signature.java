package se.samlingsplats.directory.imports.reading;

import java.io.IOException;
import java.io.InputStream;

/** Recognises by its first bytes a file that is no text in UTF-8, to say so in words that help. */
enum Signature {
    ZIP(
            "zipped-file",
            "The file is a zip archive, as spreadsheets are too; unpack it, or save the sheet as CSV in UTF-8",
            'P',
            'K',
            3,
            4),
    GZIP("zipped-file", "The file is compressed with gzip; unpack it", 0x1F, 0x8B),
    PDF("not-text", "The file is a PDF document; send the data as CSV or JSON in UTF-8", '%', 'P', 'D', 'F'),
    UTF_16_LOW("not-utf-8", "The file is UTF-16; save it as UTF-8", 0xFF, 0xFE),
    UTF_16_HIGH("not-utf-8", "The file is UTF-16; save it as UTF-8", 0xFE, 0xFF);

    private final String code;
    private final String detail;
    private final int[] bytes;

    Signature(String code, String detail, int... bytes) {
        this.code = code;
        this.detail = detail;
        this.bytes = bytes.clone();
    }

    /** Leaves the stream, which must support marks, where it stood. */
    static void refuse(InputStream in) throws IOException {
        for (var signature : values()) {
            if (signature.begins(in)) {
                throw new UnreadableFile(signature.code, 1, signature.detail);
            }
        }
    }

    private boolean begins(InputStream in) throws IOException {
        in.mark(bytes.length);
        var same = true;
        for (var wanted : bytes) {
            same &= in.read() == wanted;
        }
        in.reset();
        return same;
    }
}
