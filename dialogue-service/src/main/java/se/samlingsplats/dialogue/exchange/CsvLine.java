package se.samlingsplats.dialogue.exchange;

import java.util.List;
import java.util.stream.Collectors;

/** Writes a row of CSV (RFC 4180), quoting only what needs it. */
public final class CsvLine {

    private CsvLine() {}

    public static String of(List<String> cells) {
        return cells.stream().map(CsvLine::quoted).collect(Collectors.joining(","));
    }

    private static String quoted(String cell) {
        return cell.matches("[^\",\r\n]*") ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
    }
}
