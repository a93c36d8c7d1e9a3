package se.samlingsplats.servers.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class RunTest {
    @TempDir
    Path data;

    @Test
    void aPortInUseIsSaidInOneSentence() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> Ports.requireFree(taken.getLocalPort(), "kafka"))
                    .isInstanceOf(Refusal.class)
                    .hasMessage("Port " + taken.getLocalPort()
                            + " (for kafka) is in use: stop what listens there, or move everything with --port N.");
        }
    }

    @Test
    void tooLittleOfTheMachineIsSaidInOneSentenceWithBothFigures() throws IOException {
        assertThatThrownBy(() -> Machine.require("memory", 2_999, 3_000))
                .isInstanceOf(Refusal.class)
                .hasMessage("Too little memory: 2999 MB free, 3000 MB needed.");
        Machine.require("memory", 3_000, 3_000);
        Machine.requireDisk(data);
    }

    @Test
    void anUnknownWordIsRefusedBeforeAnythingStarts() {
        assertThatThrownBy(() -> Options.parse(data, List.of("--colour")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("--colour");
        assertThatThrownBy(() -> Options.parse(data, List.of("--port"))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Options.parse(data, List.of("--port", "80"))).isInstanceOf(Refusal.class);
    }

    @Test
    void theAccountsFileIsForItsOwnerAloneAndTheSameAtTheSecondStart() throws IOException {
        Accounts.keptIn(data).publish(data, "http://localhost:8080", new Ports(8080).issuer());
        Path file = data.resolve("local-accounts.json");
        String first = Files.readString(file);
        Accounts.keptIn(data).publish(data, "http://localhost:8080", new Ports(8080).issuer());
        assertThat(JsonMapper.shared().readTree(Files.readString(file)))
                .isEqualTo(JsonMapper.shared().readTree(first));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("secrets.json"))))
                .isEqualTo("rw-------");
    }

    @Test
    void theAccountsFileHasTheShapeOthersRead() throws IOException {
        Accounts.keptIn(data).publish(data, "http://localhost:8080", new Ports(8080).issuer());
        var file = JsonMapper.shared().readTree(Files.readString(data.resolve("local-accounts.json")));
        assertThat(file.at("/issuer").asString()).isEqualTo("http://localhost:8085/realms/samlingsplats");
        assertThat(file.at("/tokenEndpoint").asString()).endsWith("/protocol/openid-connect/token");
        assertThat(file.at("/clients/importer/secret").asString()).hasSizeGreaterThan(20);
        assertThat(file.at("/clients").propertyNames()).containsExactlyInAnyOrder("importer", "operator");
        assertThat(file.at("/users/0/name").asString()).isEqualTo("anna");
        assertThat(file.at("/users/0/roles/0").asString()).isEqualTo("curator");
    }

    @Test
    void anOrphanIsKnownByItsNumberAndTheMomentItStarted() throws IOException {
        Child sleeper = Child.start("sleeper", false, List.of("sleep", "60"), Map.of(), data.resolve("sleeper.log"));
        new State(null, 18080, List.of(sleeper)).write(data);
        Child found = State.in(data).children().getFirst();
        assertThat(found.alive()).isTrue();
        var sameNumberOther = new Child("other", found.pid(), found.startedAt().minusSeconds(5), false);
        assertThat(sameNumberOther.alive()).isFalse();
        found.stop(Duration.ofSeconds(5));
        assertThat(sleeper.alive()).isFalse();
    }

    @Test
    void aStubbornProcessIsEndedAllTheSame() throws IOException {
        Child stubborn = Child.start(
                "stubborn",
                false,
                List.of("sh", "-c", "trap '' TERM; while :; do sleep 1; done"),
                Map.of(),
                data.resolve("log"));
        stubborn.stop(Duration.ofMillis(300));
        assertThat(stubborn.alive()).isFalse();
    }

    @Test
    void theRealmCarriesTheSecretsOfThisFolderAndNoPlaceholder() throws IOException {
        var accounts = Accounts.keptIn(data);
        String realm = new Realm(new Ports(18080), accounts).filled();
        assertThat(realm)
                .contains(accounts.of("web"), accounts.of("user:anna"), "http://localhost:18080/login/oauth2/code/*")
                .doesNotContain("${");
    }

    @Test
    void everyServiceOfTheTableHasAPortOfItsOwn() {
        assertThat(Service.all())
                .extracting(Service::portOffset)
                .doesNotHaveDuplicates()
                .doesNotContain(5, 6, 7, 8, 9);
    }
}
