package se.samlingsplats.directory.imports.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samlingsplats.directory.imports.mapping.ImportProfile;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.dataformat.csv.CsvFactory;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;
import tools.jackson.dataformat.csv.CsvSchema;

/** Reads CSV with a line of column names (RFC 4180). */
final class CsvRecords extends RecordReader {

    private static final CsvMapper CSV = CsvMapper.builder(CsvFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(LARGEST_RECORD)
                            .build())
                    .build())
            .enable(CsvReadFeature.TRIM_SPACES)
            .enable(CsvReadFeature.SKIP_EMPTY_LINES)
            .build();

    private final Bounded bounded;
    private final ImportProfile profile;
    private final MappingIterator<Map<String, String>> rows;

    CsvRecords(CheckedUtf8 bytes, ImportProfile profile) {
        super(bytes);
        this.profile = profile;
        bounded = new Bounded(new InputStreamReader(bytes, UTF_8));
        var separator = profile.separator() == null ? ',' : profile.separator().charAt(0);
        var schema = CsvSchema.emptySchema().withHeader().withColumnSeparator(separator);
        rows = CSV.readerForMapOf(String.class).with(schema).readValues(bounded);
    }

    @Override
    @Nullable
    RawRecord read(long number) {
        bounded.newRecord();
        if (!rows.hasNextValue()) {
            return null;
        }
        if (number == 1) {
            checkColumns();
        }
        var line = Math.max(1, rows.currentLocation().getLineNr());
        var record = JsonNodeFactory.instance.objectNode();
        rows.nextValue().forEach(record::put);
        return new RawRecord(number, line, null, record);
    }

    /** A file of another kind, or with another separator, would else be refused row by row. */
    private void checkColumns() {
        var columns = (CsvSchema) rows.parserSchema();
        var wanted = profile.identity().stream()
                .map(pointer -> String.join("/", pointer.steps()))
                .toList();
        if (wanted.stream().noneMatch(name -> columns.column(name) != null)) {
            throw new UnreadableFile(
                    "columns-missing",
                    1,
                    "The first line names no column " + String.join(" or ", wanted)
                            + ", by which records are known again; columns are separated by "
                            + columns.getColumnSeparator());
        }
    }

    /** Stops a record that doesn't end, before it fills the memory. */
    private static final class Bounded extends FilterReader {

        private long characters;
        private long line = 1;

        Bounded(Reader in) {
            super(in);
        }

        void newRecord() {
            characters = 0;
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            if (characters > LARGEST_RECORD) {
                throw tooLarge(line);
            }
            var read = super.read(buffer, offset, length);
            characters += Math.max(read, 0);
            for (var i = offset; i < offset + read; i++) {
                line += buffer[i] == '\n' ? 1 : 0;
            }
            return read;
        }
    }
}
