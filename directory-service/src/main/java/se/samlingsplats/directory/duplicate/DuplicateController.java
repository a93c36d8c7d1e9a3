package se.samlingsplats.directory.duplicate;

import static se.samlingsplats.directory.reference.CodeList.COUNTRIES;
import static se.samlingsplats.directory.reference.CodeList.MUNICIPALITIES;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.samlingsplats.directory.actor.ActorId;
import se.samlingsplats.directory.actor.ActorProfile;
import se.samlingsplats.directory.actor.Location;
import se.samlingsplats.directory.actor.OrganisationNumber;
import se.samlingsplats.directory.actor.RegistryIds;
import se.samlingsplats.directory.duplicate.DuplicatePair.NotTheSame;
import se.samlingsplats.directory.reference.KnownCode;
import se.samlingsplats.directory.text.Localized;
import se.samlingsplats.directory.text.LocalizedText;
import se.samlingsplats.directory.text.PlainText;
import se.samlingsplats.directory.text.WebAddress;
import se.samlingsplats.web.Caller;
import se.samlingsplats.web.Page;
import se.samlingsplats.web.Paging;

/** Duplicates over HTTP: for curators, since it also tells of what isn't public. */
@RestController
@Tag(name = "duplicates", description = "Actors that may be one and the same, and why")
class DuplicateController {

    private static final int MOST = 25;

    private final Duplicates duplicates;
    private final Register register;
    private final Pairs pairs;
    private final Searches searches;
    private final SearchWorker worker;

    DuplicateController(Duplicates duplicates, Register register, Pairs pairs, Searches searches, SearchWorker worker) {
        this.duplicates = duplicates;
        this.register = register;
        this.pairs = pairs;
        this.searches = searches;
        this.worker = worker;
    }

    @GetMapping("/api/duplicates")
    @Operation(summary = "Pairs of actors that may be one, were dismissed or merged; the likeliest first")
    Page<DuplicatePair> list(@RequestParam(defaultValue = "OPEN") DuplicatePair.State state, Paging paging) {
        return pairs.list(state, paging);
    }

    @GetMapping("/api/actors/{id}/duplicates")
    @Operation(summary = "At most 25 actors that may be this one, as the register is now")
    Candidates of(@PathVariable ActorId id) {
        if (register.standing(id.value()).isEmpty()) {
            throw new DuplicateProblem.ActorNotFound();
        }
        return new Candidates(duplicates.candidates(id, MOST));
    }

    @PostMapping("/api/duplicates/check")
    @Operation(summary = "At most 25 actors that may be the one described, which needn't be in the register")
    Candidates check(@Valid @RequestBody Described described) {
        return new Candidates(duplicates.candidates(described.profile(), MOST));
    }

    @PostMapping("/api/duplicates/{one}/{other}/dismiss")
    @Operation(summary = "Say that the two are not one; holds until either changes in what is compared")
    ResponseEntity<Void> dismiss(
            @PathVariable ActorId one,
            @PathVariable ActorId other,
            @Valid @RequestBody Dismissing dismissing,
            Caller caller) {
        pairs.dismiss(one.value(), other.value(), dismissing.reason(), caller);
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/api/duplicates/{one}/{other}/reopen")
    @Operation(summary = "Take a dismissal back")
    ResponseEntity<Void> reopen(@PathVariable ActorId one, @PathVariable ActorId other) {
        pairs.reopen(one.value(), other.value());
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/api/duplicates/search")
    @Operation(summary = "The newest search of the whole register")
    DuplicateSearch search() {
        return searches.newest().orElseThrow(DuplicateProblem.NeverSearched::new);
    }

    @PostMapping("/api/duplicates/search")
    @Operation(summary = "Search the whole register now; whoever asks while a search is running gets that one")
    ResponseEntity<DuplicateSearch> startSearch() {
        searches.start();
        worker.wakeUp();
        return ResponseEntity.accepted().body(search());
    }

    @PostMapping("/api/duplicates/search/cancel")
    @Operation(summary = "Stop the search; what it has found is kept")
    ResponseEntity<DuplicateSearch> cancelSearch() {
        searches.cancel();
        worker.wakeUp();
        return ResponseEntity.accepted().body(search());
    }

    @Schema(name = "DuplicateCandidates")
    record Candidates(List<Candidate> items) {}

    @Schema(name = "DuplicateDismissing")
    record Dismissing(@NotNull NotTheSame reason) {}

    @Schema(name = "DuplicateQuestion")
    record Described(
            @Schema(description = "Name by language; at least one") @NotNull @Localized(max = 200, required = true)
            LocalizedText names,

            @Nullable OrganisationNumber organisationNumber,
            @WebAddress @Nullable String website,
            @KnownCode(COUNTRIES) @Nullable String country,
            @KnownCode(MUNICIPALITIES) @Nullable String municipality,
            @PlainText(max = 200) @Nullable String locality,
            @Valid @Nullable Location location) {

        ActorProfile profile() {
            return new ActorProfile(
                    names,
                    LocalizedText.NONE,
                    "OTHER",
                    true,
                    List.of(),
                    null,
                    null,
                    organisationNumber,
                    RegistryIds.NONE,
                    website,
                    country,
                    municipality,
                    locality,
                    location,
                    List.of(),
                    List.of());
        }
    }
}
