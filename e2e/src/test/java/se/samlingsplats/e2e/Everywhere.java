package se.samlingsplats.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import se.samlingsplats.servers.TestServers;

/** Looks for a text in everything that a house keeps: databases, topics, indices, logs and files. */
final class Everywhere {

    private final Map<String, String> databases;
    private final String prefix;

    Everywhere(Map<String, String> databases, String prefix) {
        this.databases = databases;
        this.prefix = prefix;
    }

    /** Every place that has it; of a topic what compaction keeps: the last record of each key. */
    List<String> placesWith(String text) throws Exception {
        var found = new ArrayList<>(tables(text));
        topics(text, true).forEach(key -> found.add("kafka " + key));
        if (documents().contains(text)) {
            found.add("elasticsearch");
        }
        found.addAll(files(text));
        return found;
    }

    /** Also what is still in the log until it is compacted. */
    List<String> recordsWith(String text) {
        return topics(text, false);
    }

    List<String> tables(String text) throws SQLException {
        var found = new ArrayList<String>();
        for (var database : databases.entrySet()) {
            try (var connection = DriverManager.getConnection(database.getValue(), "postgres", "")) {
                for (var table : tablesOf(connection)) {
                    if (has(connection, table, text)) {
                        found.add(database.getKey() + "." + table);
                    }
                }
            }
        }
        return found;
    }

    private static List<String> tablesOf(Connection connection) throws SQLException {
        var tables = new ArrayList<String>();
        try (var rows = connection
                .createStatement()
                .executeQuery("SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' "
                        + "AND table_type = 'BASE TABLE'")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private static boolean has(Connection connection, String table, String text) throws SQLException {
        try (var statement = connection.prepareStatement(
                "SELECT EXISTS (SELECT FROM \"" + table + "\" t WHERE position(? in t::text) > 0)")) {
            statement.setString(1, text);
            try (var rows = statement.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }

    private List<String> topics(String text, boolean compacted) {
        var properties = new Properties();
        properties.put("bootstrap.servers", TestServers.kafka());
        var last = new HashMap<String, String>();
        try (var consumer = new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.listTopics().values().stream()
                    .flatMap(List::stream)
                    .filter(each -> each.topic().startsWith(prefix))
                    .map(each -> new TopicPartition(each.topic(), each.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(each -> consumer.position(each.getKey()) < each.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    var all = new StringBuilder(String.valueOf(record.key()));
                    record.headers().forEach(header -> all.append(new String(header.value(), UTF_8)));
                    all.append(record.value() == null ? "" : new String(record.value(), UTF_8));
                    last.put(
                            record.topic() + " " + record.key() + (compacted ? "" : " " + record.offset()),
                            all.toString());
                });
            }
        }
        return last.entrySet().stream()
                .filter(each -> each.getValue().contains(text))
                .map(Map.Entry::getKey)
                .toList();
    }

    private String documents() throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(
                                        URI.create(TestServers.elasticsearch() + "/" + prefix + "*/_search?size=10000"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    /** Logs of every process, and whatever else they leave beside them. */
    private static List<String> files(String text) throws IOException {
        try (var files = Files.walk(Path.of("target"))) {
            var found = new ArrayList<String>();
            for (var file : files.filter(Files::isRegularFile)
                    .filter(each -> !each.toString().contains("classes")
                            && !each.toString().contains("-reports")
                            && !each.toString().endsWith(".jar"))
                    .toList()) {
                if (new String(Files.readAllBytes(file), UTF_8).contains(text)) {
                    found.add(file.toString());
                }
            }
            return found;
        }
    }
}
