package se.samlingsplats.dialogue.exchange;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** Reads CSV (RFC 4180) row by row; a cell that does not end is stopped before it fills the memory. */
final class CsvRows implements AutoCloseable {

    private static final int LONGEST_CELL = 10_000;
    private static final int MOST_CELLS = 1_100;
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private final PolisFile file;
    private final BufferedReader in;
    private final StringBuilder cell = new StringBuilder();
    private long line = 1;
    private long began = 1;

    CsvRows(PolisFile file, InputStream bytes) {
        this.file = file;
        this.in = new BufferedReader(
                new InputStreamReader(
                        bytes,
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)),
                1 << 16);
    }

    static CsvRows of(PolisFile file, MultipartFile part) throws IOException {
        return new CsvRows(file, part.getInputStream());
    }

    /** Where the row that was read last began. */
    long line() {
        return began;
    }

    /** The next row, or null at the end. Empty lines are no rows. */
    @Nullable
    List<String> next() {
        try {
            return row();
        } catch (CharacterCodingException e) {
            throw new ExchangeProblem.NotText(file);
        } catch (IOException e) {
            throw new ExchangeProblem.Unreadable(file, line, "the file breaks off");
        }
    }

    private @Nullable List<String> row() throws IOException {
        var first = first();
        if (first < 0) {
            return null;
        }
        began = line;
        var cells = new ArrayList<String>();
        var next = first;
        while (true) {
            next = next == '"' ? quoted() : plain(next);
            cells.add(cell.toString());
            if (cells.size() > MOST_CELLS) {
                throw new ExchangeProblem.TooMuch(file, MOST_CELLS + " columns");
            }
            if (next != ',') {
                return cells;
            }
            next = in.read();
        }
    }

    /** The first character that belongs to a row. */
    private int first() throws IOException {
        var next = in.read();
        while (next == '\r' || next == '\n' || next == BYTE_ORDER_MARK) {
            line += next == '\n' ? 1 : 0;
            next = in.read();
        }
        return next;
    }

    private int plain(int first) throws IOException {
        cell.setLength(0);
        var next = first;
        while (next >= 0 && next != ',' && next != '\n' && next != '\r') {
            append(next);
            next = in.read();
        }
        return endOfLine(next);
    }

    private int quoted() throws IOException {
        cell.setLength(0);
        while (true) {
            var next = in.read();
            if (next < 0) {
                throw new ExchangeProblem.Unreadable(file, began, "a quotation mark is never closed");
            }
            line += next == '\n' ? 1 : 0;
            if (next != '"') {
                append(next);
                continue;
            }
            var after = in.read();
            if (after != '"') {
                return afterQuote(after);
            }
            append('"');
        }
    }

    private int afterQuote(int next) throws IOException {
        if (next >= 0 && next != ',' && next != '\n' && next != '\r') {
            throw new ExchangeProblem.Unreadable(file, began, "something stands behind a closing quotation mark");
        }
        return endOfLine(next);
    }

    private int endOfLine(int next) throws IOException {
        if (next != '\r') {
            line += next == '\n' ? 1 : 0;
            return next;
        }
        in.mark(1);
        if (in.read() != '\n') {
            in.reset();
        }
        line++;
        return '\n';
    }

    private void append(int character) {
        if (cell.length() >= LONGEST_CELL) {
            throw new ExchangeProblem.TooMuch(file, LONGEST_CELL + " characters in a cell");
        }
        cell.append((char) character);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
