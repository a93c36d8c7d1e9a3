package se.samlingsplats.servers;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;

/** One Kafka broker in KRaft mode, in a JVM of its own. */
public final class Kafka {

    private Kafka() {}

    public static LocalServer server(Path dir, int port, int controllerPort) {
        return new LocalServer(
                "Kafka",
                List.of(
                        Launch.java(),
                        "-Xms96m",
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        Launch.classPath(),
                        LocalBroker.class.getName(),
                        dir.toString(),
                        "" + port,
                        "" + controllerPort),
                dir.resolve("kafka.log"),
                () -> answers(port));
    }

    private static boolean answers(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 500);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
