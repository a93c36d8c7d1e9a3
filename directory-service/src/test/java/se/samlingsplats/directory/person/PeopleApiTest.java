package se.samlingsplats.directory.person;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samlingsplats.directory.Organisations.login;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import se.samlingsplats.directory.DirectoryServer;
import se.samlingsplats.directory.Organisations;
import tools.jackson.databind.JsonNode;

class PeopleApiTest extends DirectoryServer {

    private final String surname = "Ek" + UUID.randomUUID().toString().substring(0, 8);
    private Organisations organisations;
    private JsonNode village;

    @BeforeEach
    void anOrganisation() {
        organisations = new Organisations(this, jdbc);
        village = organisations.published("Byalaget " + surname, null);
    }

    @Test
    void aMemberIsFoundByAPartOfTheNameOrOfTheAddressHoweverItIsWritten() {
        member("asa", "Åsa " + surname, "asa@" + surname + ".example.org", village);

        for (var words : List.of("åsa " + surname.toLowerCase(), "SA " + surname, "ASA@" + surname, "  " + surname)) {
            var found = found(words);
            assertThat(found).as(words).hasSize(1);
            assertThat(text(found.get(0), "subject")).isEqualTo("asa-" + surname);
            assertThat(text(found.get(0), "name")).isEqualTo("Åsa " + surname);
            assertThat(text(found.get(0), "email")).isEqualTo("asa@" + surname + ".example.org");
            assertThat(found.get(0).path("organisations").toString()).isEqualTo("[\"Byalaget " + surname + "\"]");
        }
    }

    @Test
    void whoSpeaksForSeveralIsOneHitAndNamesThemAll() {
        member("bo", "Bo " + surname, null, village);
        organisations.speaks("bo-" + surname, "EDITOR", organisations.published("Andra laget " + surname, null));

        assertThat(found(surname).findValue("organisations").toString())
                .isEqualTo("[\"Andra laget " + surname + "\",\"Byalaget " + surname + "\"]");
    }

    @Test
    void whoSpeaksForNobodyIsNotFound() {
        person("cleo-" + surname, "Cleo " + surname, null);
        var gone = organisations.published("Nedlagda " + surname, null);
        member("david", "David " + surname, null, gone);
        jdbc.sql("UPDATE actor SET status = 'RETIRED', retired_because = 'DUPLICATE' WHERE id = ?::uuid")
                .param(text(gone, "id"))
                .update();

        assertThat(found(surname)).isEmpty();
    }

    @Test
    void noMoreThanTwentyAreShown() {
        IntStream.range(0, 25).forEach(i -> member("m" + i, "Medlem " + i + " " + surname, null, village));

        assertThat(found(surname)).hasSize(PeopleSearch.MOST);
    }

    @Test
    void signsOfPatternsAreLettersLikeOthers() {
        member("eva", "Eva " + surname, null, village);

        assertThat(found("%" + surname)).isEmpty();
        assertThat(found("__")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"q\": \"a\"}", "{\"q\": \"   \"}", "{\"q\": \"ab\", \"more\": 1}"})
    void aQuestionThatWouldFindEverybodyIsRefused(String body) {
        assertThat(post("/api/people/search", CURATOR, body)).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void onlyCuratorsAskAndNothingIsKeptOnTheWay() {
        var question = "{\"q\": \"" + surname + "\"}";

        assertThat(post("/api/people/search", login("olga"), question)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post("/api/people/names", login("olga"), "{\"subjects\": []}"))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post("/api/people/search", CURATOR, question))
                .hasStatus(HttpStatus.OK)
                .hasHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    @Test
    void anAccountIsCalledByItsNameAlsoWhenItSpeaksForNobodyAnyMore() {
        person("frida-" + surname, "Frida " + surname, null);

        var answer = json(
                post("/api/people/names", CURATOR, "{\"subjects\": [\"frida-%s\", \"nobody\"]}".formatted(surname)));
        assertThat(answer.path("names").toString())
                .isEqualTo("{\"frida-%s\":\"Frida %s\"}".formatted(surname, surname));
    }

    private JsonNode found(String words) {
        return json(post("/api/people/search", CURATOR, "{\"q\": \"" + words + "\"}"))
                .path("items");
    }

    private void member(String subject, String name, String email, JsonNode actor) {
        person(subject + "-" + surname, name, email);
        organisations.speaks(subject + "-" + surname, "EDITOR", actor);
    }

    private void person(String subject, String name, String email) {
        jdbc.sql("INSERT INTO person (id, subject, name, email) VALUES (?, ?, ?, ?)")
                .params(UUID.randomUUID(), subject, name, email)
                .update();
    }
}
