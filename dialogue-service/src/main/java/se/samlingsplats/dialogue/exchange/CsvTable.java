package se.samlingsplats.dialogue.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A CSV file whose first row names the columns. */
final class CsvTable {

    private final PolisFile file;
    private final List<String> columns;
    private final Map<String, Integer> positions = new HashMap<>();
    private List<String> cells = List.of();
    private long line;

    private CsvTable(PolisFile file, List<String> columns) {
        this.file = file;
        this.columns = columns;
        for (var i = 0; i < columns.size(); i++) {
            if (positions.put(columns.get(i), i) != null) {
                throw new ExchangeProblem.Duplicate(file, 1, "column");
            }
        }
        var missing = file.required().stream()
                .filter(name -> !positions.containsKey(name))
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new ExchangeProblem.ColumnsMissing(file, missing);
        }
    }

    /** Reads the whole file, one row at a time; the table shows the row at hand. */
    static void read(PolisFile file, MultipartFile part, RowReader reader) {
        try (var rows = CsvRows.of(file, part)) {
            var head = rows.next();
            var table = new CsvTable(file, head == null ? List.of() : head);
            for (var cells = rows.next(); cells != null; cells = rows.next()) {
                table.moveTo(cells, rows.line());
                reader.read(table);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void moveTo(List<String> next, long at) {
        if (next.size() != columns.size()) {
            throw new ExchangeProblem.Unreadable(
                    file, at, "it has " + next.size() + " cells, the first line has " + columns.size());
        }
        cells = next;
        line = at;
    }

    List<String> columns() {
        return columns;
    }

    long line() {
        return line;
    }

    String cell(int column) {
        return cells.get(column);
    }

    String cell(String column) {
        return cells.get(positions.getOrDefault(column, -1));
    }

    @Nullable
    String optional(String column) {
        var position = positions.get(column);
        return position == null ? null : cells.get(position);
    }

    boolean flag(String column) {
        return "true".equalsIgnoreCase(optional(column));
    }

    /** A number of at most eighteen digits, as ids, counts and times are; without leading zeros. */
    long number(String column) {
        return number(cell(column), column);
    }

    long number(String text, String what) {
        if (!text.matches("-?\\d{1,18}")) {
            throw new ExchangeProblem.Unreadable(file, line, what + " is no whole number");
        }
        return Long.parseLong(text);
    }

    int vote(String text) {
        return switch (text) {
            case "1" -> 1;
            case "0" -> 0;
            case "-1" -> -1;
            default -> throw new ExchangeProblem.UnknownVote(file, line);
        };
    }

    /** What is done with each row. */
    interface RowReader {
        void read(CsvTable row);
    }
}
