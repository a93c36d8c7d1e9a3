package se.samlingsplats.servers.run;

import java.nio.file.Path;

/** What a person needs to go on once everything answers. */
final class Greeting {
    private Greeting() {}

    static void print(Ports ports, Accounts accounts, Path data) {
        System.out.println();
        System.out.println("Samlingsplats is at " + ports.gatewayUrl());
        System.out.println("Demo accounts, for this machine only:");
        Accounts.PEOPLE.forEach((name, role) -> Progress.line(name, accounts.of("user:" + name) + "  (" + role + ")"));
        System.out.println("Two calls to try:");
        System.out.println("  curl '" + ports.gatewayUrl() + "/api/search?q=innovation'");
        System.out.println("  curl '" + ports.gatewayUrl() + "/api/actors?limit=5'");
        System.out.println("Clients' secrets: " + data.resolve("local-accounts.json") + "   Ctrl-C stops everything.");
        System.out.println();
    }
}
