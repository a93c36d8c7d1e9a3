package se.samlingsplats.directory.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samlingsplats.directory.actor.Actors.FORUM;

import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import se.samlingsplats.directory.DirectoryServer;
import se.samlingsplats.web.TestTokens;

class ActorAccessTest extends DirectoryServer {

    @Test
    void aTokenThatIsExpiredForeignOrForOthersIsRefused() {
        for (var token : new String[] {
            TestTokens.expired("cecilia", "curator"),
            TestTokens.foreign("cecilia", "curator"),
            TestTokens.forAnotherAudience("cecilia", "curator"),
            "Bearer nonsense"
        }) {
            assertThat(post("/api/actors", token, FORUM)).hasStatus(HttpStatus.UNAUTHORIZED);
        }
    }

    @Test
    void aRoleThatIsNotEnoughIsRefused() {
        var actor = "/api/actors/" + text(json(post("/api/actors", CURATOR, FORUM)), "id");

        assertThat(post("/api/actors", NOBODY, FORUM)).hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(post("/api/actors", TestTokens.bearer("vera"), FORUM)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post("/api/actors", MEMBER, FORUM)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(put(actor, MEMBER, 1, FORUM)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(put(actor, OTHER_MEMBER, 1, FORUM)).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void whoHasNotSeenTheLatestVersionChangesNothing() {
        var actor = "/api/actors/" + text(json(post("/api/actors", CURATOR, FORUM)), "id");
        put(actor, CURATOR, 1, FORUM.replace("Karlstad", "Hammarö"));

        assertThat(put(actor, CURATOR, 1, FORUM)).hasStatus(HttpStatus.PRECONDITION_FAILED);
        assertThat(request(HttpMethod.PUT, actor, CURATOR)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(FORUM)
                        .exchange())
                .hasStatus(HttpStatus.PRECONDITION_REQUIRED);
        assertThat(request(HttpMethod.PUT, actor, CURATOR)
                        .header("If-Match", "2")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(FORUM)
                        .exchange())
                .hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(text(json(get(actor, CURATOR)), "locality")).isEqualTo("Hammarö");
    }

    @Test
    void addressesThatLeadNowhereAreSaidSo() {
        assertThat(get("/api/actors/" + ActorId.next(), NOBODY)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/api/actors/not-an-id", NOBODY)).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(request(HttpMethod.DELETE, "/api/actors/" + ActorId.next(), CURATOR)
                        .exchange())
                .hasStatus(HttpStatus.FORBIDDEN);
    }
}
