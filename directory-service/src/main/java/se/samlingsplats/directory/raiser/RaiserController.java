package se.samlingsplats.directory.raiser;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.samlingsplats.directory.mail.LinkProblem;
import se.samlingsplats.directory.mail.MailAddress;
import se.samlingsplats.directory.mail.SignedLinks;
import se.samlingsplats.directory.need.KnownNeeds;
import se.samlingsplats.directory.need.NeedId;

/** Whom to tell of a need. Nobody can read it, and whoever stands there can take it away. */
@RestController
@RequestMapping("/api")
@Transactional
@Tag(name = "need contacts", description = "Who hears when a need moves")
class RaiserController {

    private final RaiserContacts contacts;
    private final KnownNeeds needs;
    private final SignedLinks links;

    RaiserController(RaiserContacts contacts, KnownNeeds needs, SignedLinks links) {
        this.contacts = contacts;
        this.needs = needs;
        this.links = links;
    }

    @PutMapping("/needs/{id}/contact")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Note where whoever raised the need wants to hear of it (curator); cannot be read back")
    void keep(@PathVariable NeedId id, @Valid @RequestBody RaiserContact contact) {
        needs.mustBeThere(id);
        contacts.keep(id, contact.email(), contact.language() == null ? "sv" : contact.language());
    }

    @DeleteMapping("/needs/{id}/contact")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Forget whom to tell of the need (curator)")
    void forget(@PathVariable NeedId id) {
        needs.mustBeThere(id);
        contacts.forget(id);
    }

    @GetMapping("/need-contacts/{token}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Whether the link in a letter still stands for an address; changes nothing")
    void show(@PathVariable String token) {
        if (!contacts.has(id(token))) {
            throw new LinkProblem.Used();
        }
    }

    @DeleteMapping("/need-contacts/{token}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Delete the address that the letter went to")
    void erase(@PathVariable String token) {
        if (!contacts.erase(id(token))) {
            throw new LinkProblem.Used();
        }
    }

    private UUID id(String token) {
        return UUID.fromString(links.subject(RaiserLetters.PURPOSE, token));
    }

    @Schema(name = "NeedContact")
    record RaiserContact(
            @NotNull @MailAddress String email,

            @Schema(description = "sv or en; sv unless told") @Pattern(regexp = "sv|en") @Nullable
            String language) {}
}
