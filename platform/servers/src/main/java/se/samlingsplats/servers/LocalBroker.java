package se.samlingsplats.servers;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.slf4j.LoggerFactory;

/** A broker whose data survives restarts: formats its folder once, then runs. */
final class LocalBroker {

    private LocalBroker() {}

    static void main(String[] arguments) throws IOException {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        var dir = Path.of(arguments[0]).toAbsolutePath();
        Files.createDirectories(dir);
        var properties = properties(dir, arguments[1], arguments[2]);
        var file = dir.resolve("server.properties");
        try (var writer = Files.newBufferedWriter(file)) {
            properties.store(writer, null);
        }
        if (!Files.exists(dir.resolve("data/meta.properties"))) {
            var exit = StorageTool.execute(
                    new String[] {
                        "format", "--standalone", "-t", Uuid.randomUuid().toString(), "-c", file.toString()
                    },
                    System.out);
            if (exit != 0) {
                System.exit(exit);
            }
        }
        var server = new KafkaRaftServer(KafkaConfig.fromProps(properties), Time.SYSTEM);
        server.startup();
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown));
        server.awaitShutdown();
    }

    private static Properties properties(Path dir, String port, String controllerPort) {
        var listeners = "PLAINTEXT://127.0.0.1:%s,CONTROLLER://127.0.0.1:%s".formatted(port, controllerPort);
        var properties = new Properties();
        properties.putAll(Map.of(
                "process.roles", "broker,controller",
                "node.id", "1",
                "controller.quorum.bootstrap.servers", "127.0.0.1:" + controllerPort,
                "listeners", listeners,
                "advertised.listeners", listeners,
                "controller.listener.names", "CONTROLLER",
                "inter.broker.listener.name", "PLAINTEXT",
                "listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "log.dirs", dir.resolve("data").toString(),
                "auto.create.topics.enable", "false"));
        properties.putAll(Map.of(
                "offsets.topic.replication.factor", "1",
                "offsets.topic.num.partitions", "4",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "transaction.state.log.num.partitions", "4",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1",
                "share.coordinator.state.topic.num.partitions", "1",
                "group.initial.rebalance.delay.ms", "0",
                // The relay opens a transaction for each batch, often right after the last one: 20 ms of waiting would
                // show.
                "add.partitions.to.txn.retry.backoff.ms", "1"));
        properties.putAll(Map.of(
                "num.network.threads", "2",
                "num.io.threads", "4",
                "log.cleaner.dedupe.buffer.size", "" + 8 * 1024 * 1024,
                "log.segment.bytes", "" + 64 * 1024 * 1024,
                "log.index.size.max.bytes", "" + 1024 * 1024,
                "metadata.log.segment.bytes", "" + 16 * 1024 * 1024));
        return properties;
    }
}
