package se.samlingsplats.directory.person;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import se.samlingsplats.erasure.WritesNothing;

/**
 * People, for curators who give them something to do. What is asked stands in the body: addresses of requests are kept
 * in logs, and names of people are not.
 */
@RestController
@Tag(name = "people", description = "Who speaks for an organisation, by what people know of them")
class PeopleController {

    private final PeopleSearch search;
    private final People people;

    PeopleController(PeopleSearch search, People people) {
        this.search = search;
        this.people = people;
    }

    @WritesNothing
    @PostMapping("/api/people/search")
    @Transactional(readOnly = true)
    @Operation(
            summary = "At most 20 people who speak for an organisation, by a part of their name or address (curator)")
    ResponseEntity<FoundPeople> find(@Valid @RequestBody PeopleQuestion question) {
        return unkept(new FoundPeople(search.of(question.q().strip())));
    }

    @WritesNothing
    @PostMapping("/api/people/names")
    @Transactional(readOnly = true)
    @Operation(summary = "What the people with these accounts are called, as far as it is known (curator)")
    ResponseEntity<PeopleNames> names(@Valid @RequestBody PeopleSubjects asked) {
        return unkept(new PeopleNames(people.names(asked.subjects())));
    }

    private static <T> ResponseEntity<T> unkept(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }

    /** @param q two characters at least */
    @Schema(name = "PeopleQuestion")
    record PeopleQuestion(
            @NotNull @Size(max = 100) @Pattern(regexp = "\\s*\\S.*\\S\\s*", message = "must have two characters")
            String q) {}

    @Schema(name = "PeopleSubjects")
    record PeopleSubjects(@NotNull @Size(max = 50) List<@NotNull @Size(max = 100) String> subjects) {}

    @Schema(name = "FoundPeople")
    record FoundPeople(List<FoundPerson> items) {}

    /** @param names by account; whoever has none is left out */
    @Schema(name = "PeopleNames")
    record PeopleNames(Map<String, String> names) {}
}
