package se.samlingsplats.servers.run;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Where everything listens: one number moves all of it. */
record Ports(int gateway) {
    int of(String server) {
        return switch (server) {
            case "keycloak" -> gateway + 5;
            case "postgres" -> gateway + 6;
            case "kafka" -> gateway + 7;
            case "kafka-controller" -> gateway + 8;
            case "elasticsearch" -> gateway + 9;
            default -> throw new IllegalArgumentException("No server is called " + server);
        };
    }

    String issuer() {
        return "http://localhost:" + of("keycloak") + "/realms/samlingsplats";
    }

    String gatewayUrl() {
        return "http://localhost:" + gateway;
    }

    static void requireFree(int port, String who) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException taken) {
            throw new Refusal("Port " + port + " (for " + who
                    + ") is in use: stop what listens there, or move everything with --port N.");
        }
    }
}
