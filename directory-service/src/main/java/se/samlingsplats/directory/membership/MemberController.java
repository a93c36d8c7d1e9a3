package se.samlingsplats.directory.membership;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.samlingsplats.directory.person.People;
import se.samlingsplats.directory.speaker.SpeakerRole;
import se.samlingsplats.directory.text.PlainText;
import se.samlingsplats.web.Caller;
import se.samlingsplats.web.ExpectedVersion;
import se.samlingsplats.web.Page;

/** The people who speak for an actor. */
@RestController
@RequestMapping("/api/actors/{id}/members")
@Tag(name = "members", description = "Who speaks for an actor, and how they come to")
class MemberController {

    private final MembershipService service;
    private final People people;

    MemberController(MembershipService service, People people) {
        this.service = service;
        this.people = people;
    }

    @GetMapping
    @Transactional(readOnly = true)
    @Operation(summary = "Who speaks for an actor (its members and curators)")
    ResponseEntity<Page<MemberView>> list(@PathVariable UUID id, Caller caller) {
        var members = service.shown(id, caller).all();
        var names = people.names(members.stream().map(Member::subject).toList());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Page<>(
                        members.stream()
                                .map(member -> MemberView.of(member, names, caller))
                                .toList(),
                        null));
    }

    @PutMapping("/{member}")
    @Operation(summary = "Change somebody's role or mandate (owner, curator); 409 for the last owner")
    ResponseEntity<MemberView> change(
            @PathVariable UUID id,
            @PathVariable UUID member,
            @Valid @RequestBody Terms terms,
            ExpectedVersion expected,
            Caller caller) {
        var changed = service.change(id, member, terms.role(), terms.mandate(), expected, caller);
        return ResponseEntity.ok()
                .eTag("\"" + changed.version() + "\"")
                .cacheControl(CacheControl.noStore())
                .body(MemberView.of(changed, Map.of(), caller));
    }

    @DeleteMapping("/{member}")
    @Operation(summary = "Leave, or remove somebody (owner, curator); 409 for the last owner. Needs no If-Match")
    ResponseEntity<Void> remove(@PathVariable UUID id, @PathVariable UUID member, Caller caller) {
        service.remove(id, member, caller);
        return ResponseEntity.noContent().build();
    }

    @Schema(name = "MemberTerms")
    record Terms(
            @NotNull @Granted SpeakerRole role,
            @NotNull @PlainText(max = 500) String mandate) {}
}
