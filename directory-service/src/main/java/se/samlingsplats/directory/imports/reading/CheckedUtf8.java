package se.samlingsplats.directory.imports.reading;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Lets UTF-8 through, without its byte order mark, and stops at the line where the bytes are something else. */
final class CheckedUtf8 extends FilterInputStream {

    private static final int[] SMALLEST = {0, 0x80, 0x800, 0x10000};

    private long line = 1;
    private long bytes;
    private int missing;
    private int codePoint;
    private int smallest;

    CheckedUtf8(InputStream in) throws IOException {
        super(withoutMark(in));
    }

    private static InputStream withoutMark(InputStream in) throws IOException {
        in.mark(3);
        if (in.read() != 0xEF || in.read() != 0xBB || in.read() != 0xBF) {
            in.reset();
        }
        return in;
    }

    long bytes() {
        return bytes;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        var read = super.read(buffer, offset, length);
        if (read < 0 && missing > 0) {
            throw notUtf8();
        }
        for (var i = offset; i < offset + read; i++) {
            check(buffer[i] & 0xFF);
        }
        bytes += Math.max(read, 0);
        return read;
    }

    private void check(int next) {
        if (missing > 0) {
            follow(next);
        } else if (next >= 0x80) {
            begin(next);
        } else if (next == '\n') {
            line++;
        } else if (next == 0) {
            throw new UnreadableFile(
                    "not-text", line, "Line " + line + " has a zero byte; the file must be text in UTF-8");
        }
    }

    private void begin(int next) {
        missing = next >= 0xF0 ? 3 : next >= 0xE0 ? 2 : 1;
        if (next < 0xC2 || next > 0xF4) {
            throw notUtf8();
        }
        smallest = SMALLEST[missing];
        codePoint = next & (0x3F >> missing);
    }

    private void follow(int next) {
        if ((next & 0xC0) != 0x80) {
            throw notUtf8();
        }
        codePoint = (codePoint << 6) | (next & 0x3F);
        missing--;
        var surrogate = codePoint >= 0xD800 && codePoint <= 0xDFFF;
        if (missing == 0 && (codePoint < smallest || surrogate || codePoint > Character.MAX_CODE_POINT)) {
            throw notUtf8();
        }
    }

    private UnreadableFile notUtf8() {
        return new UnreadableFile(
                "not-utf-8",
                line,
                "Line " + line + " is not UTF-8, perhaps Latin-1 or Windows-1252; save the file as UTF-8");
    }
}
