package se.samlingsplats.directory.claim;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Domains at which anybody gets a mailbox or a page, one a line. */
final class KnownHosts {

    static final KnownHosts FREE_MAIL = read("free-mail.txt");
    static final KnownHosts SHARED = read("shared-hosts.txt");

    private final Set<String> domains;

    private KnownHosts(Set<String> domains) {
        this.domains = domains;
    }

    boolean has(WebDomain domain) {
        return domains.contains(domain.host())
                || (domain.registrable() != null && domains.contains(domain.registrable()));
    }

    private static KnownHosts read(String file) {
        try (var list = Objects.requireNonNull(KnownHosts.class.getResourceAsStream("/claim/" + file))) {
            return new KnownHosts(new String(list.readAllBytes(), UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
