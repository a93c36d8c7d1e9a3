package se.samlingsplats.directory.imports.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samlingsplats.directory.imports.mapping.ImportProfile;
import tools.jackson.databind.json.JsonMapper;

class RecordReaderTest {

    @TempDir
    Path folder;

    @Test
    void csvRecordsCarryTheirLines() throws IOException {
        var records = all("csv", null, "id,name\n1,\"Alster\nIF\"\n2,Norrstrands IF\n".getBytes(UTF_8));

        assertThat(records).extracting(RawRecord::number).containsExactly(1L, 2L);
        assertThat(records).extracting(RawRecord::line).containsExactly(2L, 4L);
        assertThat(records.getFirst().content().path("name").asString()).isEqualTo("Alster\nIF");
    }

    @Test
    void aByteOrderMarkIsTolerated() throws IOException {
        var records = all("csv", null, "\uFEFFid,name\n1,Åmåls KF\n".getBytes(UTF_8));

        assertThat(records.getFirst().content().path("id").asString()).isEqualTo("1");
    }

    @Test
    void keyedJsonListsAndGeoJsonAreReadRecordByRecord() throws IOException {
        var keyed = all("json", "keyed", "{\"Alster\":{\"a\":1},\n\"Vik\":{\"a\":[null]}}".getBytes(UTF_8));
        var list = all("json", "list", "[{\"a\":1},\n{\"a\":2}]".getBytes(UTF_8));
        var geo = all(
                "geojson",
                null,
                "{\"type\":\"x\",\"crs\":{\"b\":[1]},\"features\":[{\"p\":1}],\"after\":{}}".getBytes(UTF_8));

        assertThat(keyed).extracting(RawRecord::key).containsExactly("Alster", "Vik");
        assertThat(keyed).extracting(RawRecord::line).containsExactly(1L, 2L);
        assertThat(list).hasSize(2);
        assertThat(geo).hasSize(1);
    }

    @Test
    void latin1IsRefusedWithItsLineAndAdvice() {
        var failure = failure("csv", null, "id,name\n1,Alster\n2,Åmåls KF\n".getBytes(ISO_8859_1));

        assertThat(failure.code()).isEqualTo("not-utf-8");
        assertThat(failure.line()).isEqualTo(3);
        assertThat(failure.detail()).contains("save the file as UTF-8").doesNotContain("KF");
    }

    @Test
    void anEmptyFileIsRefused() {
        assertThat(failure("json", "list", new byte[0]).code()).isEqualTo("empty-file");
    }

    @Test
    void aLineOfFiftyMegabytesIsRefusedWithoutBeingHeld() {
        var line = new byte[50_000_000];
        java.util.Arrays.fill(line, (byte) 'a');

        assertThat(failure("csv", null, line).code()).isEqualTo("record-too-large");
        line[0] = '[';
        line[1] = '"';
        assertThat(failure("json", "list", line).code()).isEqualTo("record-too-large");
    }

    @Test
    void aRecordOfManySmallPartsIsBoundedToo() {
        var many = ("[{\"a\":[" + "1234567,".repeat(200_000) + "1]}]").getBytes(UTF_8);

        assertThat(failure("json", "list", many).code()).isEqualTo("record-too-large");
    }

    /** A whole service with 1 GB was measured by hand, see docs/decisions/0043. */
    @Test
    void aFileFarLargerThanTheHeapIsReadToItsEnd() throws IOException, InterruptedException {
        var file = folder.resolve("large.csv");
        try (var out = Files.newBufferedWriter(file)) {
            out.write("id,name\n");
            for (var i = 0; i < 200_000; i++) {
                out.write(i + "," + "Alster".repeat(80) + "\n");
            }
        }
        var process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx16m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Counting.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        process.waitFor();

        assertThat(Files.size(file)).isGreaterThan(90_000_000);
        assertThat(said).endsWith("200000 records\n");
    }

    /** Reads a file in a process of its own. */
    static final class Counting {

        static void main(String[] arguments) throws IOException {
            var profile = JsonMapper.shared().readValue("""
                    {"format": "csv", "identity": ["/id"]}
                    """, ImportProfile.class);
            try (var reader = RecordReader.open(Path.of(arguments[0]), profile)) {
                var last = 0L;
                for (var record = reader.next(); record != null; record = reader.next()) {
                    last = record.number();
                }
                System.out.println(last + " records");
            }
        }
    }

    @Test
    void tenThousandLevelsAreRefused() {
        assertThat(failure("json", "list", "[".repeat(10_000).getBytes(UTF_8)).code())
                .isEqualTo("record-too-large");
        assertThat(failure("geojson", null, ("{\"x\":" + "[".repeat(10_000)).getBytes(UTF_8))
                        .code())
                .isEqualTo("record-too-large");
    }

    @Test
    void brokenFilesNameTheLine() {
        assertThat(failure("json", "list", "[{\"a\":1},\n{\"a\":2},\n{\"a\" 3}]".getBytes(UTF_8)))
                .extracting(UnreadableFile::code, UnreadableFile::line)
                .containsExactly("broken-file", 3L);
        assertThat(failure("json", "list", "[{\"a\":1}".getBytes(UTF_8)).code()).isEqualTo("broken-file");
        assertThat(failure("json", "list", "{\"a\":1}".getBytes(UTF_8)).code()).isEqualTo("broken-file");
        assertThat(failure("csv", null, "id,name\n1,\"Alster\n".getBytes(UTF_8)).code())
                .isEqualTo("broken-file");
        assertThat(failure("csv", null, "id,name\n1,Alster,too,many\n".getBytes(UTF_8))
                        .code())
                .isEqualTo("broken-file");
    }

    private UnreadableFile failure(String format, String shape, byte[] content) {
        return catchThrowableOfType(UnreadableFile.class, () -> all(format, shape, content));
    }

    private List<RawRecord> all(String format, String shape, byte[] content) throws IOException {
        var file = Files.write(folder.resolve("file"), content);
        var profile = JsonMapper.shared()
                .readValue(
                        "{\"identity\":[\"/id\"],\"format\":\"" + format + "\",\"records\":"
                                + (shape == null ? null : '"' + shape + '"') + "}",
                        ImportProfile.class);
        var records = new ArrayList<RawRecord>();
        try (var reader = RecordReader.open(file, profile)) {
            for (var record = reader.next(); record != null; record = reader.next()) {
                records.add(record);
            }
        }
        return records;
    }
}
