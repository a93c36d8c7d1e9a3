package se.samlingsplats.search.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.samlingsplats.search.SearchServiceTest;

class TrailingSlashTest extends SearchServiceTest {

    @Test
    void aPageHasOneAddressWithoutASlashAtItsEnd() {
        assertThat(get("/en").statusCode()).isEqualTo(200);
        var english = get("/en/");
        assertThat(english.statusCode()).isEqualTo(308);
        assertThat(english.headers().firstValue("location")).hasValue("/en");
        assertThat(get("/sok/?q=a%C3%A5").headers().firstValue("location")).hasValue("/sok?q=a%C3%A5");
    }

    @Test
    void noSlashLeadsToAnotherHost() {
        for (var path : new String[] {"//example.org/", "/%2Fexample.org/", "/\\example.org/".replace("\\", "%5C")}) {
            var answer = get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(400);
            assertThat(answer.headers().firstValue("location")).as(path).isEmpty();
        }
    }
}
