package se.samlingsplats.directory.reference;

import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The code lists for everyone. */
@RestController
@RequestMapping("/api/reference")
class ReferenceController {

    private static final CacheControl AN_HOUR =
            CacheControl.maxAge(Duration.ofHours(1)).cachePublic();

    private final ReferenceData reference;

    ReferenceController(ReferenceData reference) {
        this.reference = reference;
    }

    /** Which lists there are, with their versions. */
    @GetMapping
    ResponseEntity<Index> index() {
        var entries = StreamSupport.stream(reference.all().spliterator(), false)
                .map(list -> new Index.Entry(
                        list.list(),
                        list.version(),
                        list.items().size(),
                        "/api/reference/" + list.list().path()))
                .toList();
        return ResponseEntity.ok()
                .cacheControl(AN_HOUR)
                .eTag('"' + reference.version() + '"')
                .body(new Index(entries));
    }

    @GetMapping("/{list}")
    ResponseEntity<PublishedList> list(@PathVariable String list) {
        var published = CodeList.at(list).map(reference::published).orElseThrow(ReferenceProblem::new);
        return ResponseEntity.ok()
                .cacheControl(AN_HOUR)
                .eTag('"' + published.version() + '"')
                .body(published);
    }

    record Index(List<Entry> lists) {
        record Entry(CodeList list, String version, int size, String href) {}
    }
}
