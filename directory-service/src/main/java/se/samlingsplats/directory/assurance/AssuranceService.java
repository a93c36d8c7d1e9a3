package se.samlingsplats.directory.assurance;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samlingsplats.directory.actor.ActorId;
import se.samlingsplats.directory.assurance.AssuranceRequests.Due;
import se.samlingsplats.directory.contact.Contact;
import se.samlingsplats.directory.contact.OwnerContacts;
import se.samlingsplats.directory.freshness.Assurable;
import se.samlingsplats.directory.mail.Letter;
import se.samlingsplats.directory.mail.LetterKind;
import se.samlingsplats.directory.mail.Letters;
import se.samlingsplats.directory.mail.SignedLinks;
import se.samlingsplats.web.ExpectedVersion;

/** Asks and is answered. A batch of letters and the note that they were written are one transaction. */
@Service
@Transactional
class AssuranceService {

    private static final String PURPOSE = "assurance";
    private static final Map<Assurable.Kind, String> PAGES =
            Map.of(Assurable.Kind.ACTOR, "/aktorer/", Assurable.Kind.OFFER, "/stod/");

    private final Map<Assurable.Kind, Assurable> kinds = new EnumMap<>(Assurable.Kind.class);
    private final AssuranceRequests requests;
    private final OwnerContacts contacts;
    private final Letters letters;
    private final SignedLinks links;
    private final AssuranceProperties properties;
    private final Clock clock;

    AssuranceService(
            List<Assurable> assurables,
            AssuranceRequests requests,
            OwnerContacts contacts,
            Letters letters,
            SignedLinks links,
            AssuranceProperties properties,
            Clock clock) {
        assurables.forEach(each -> kinds.put(each.kind(), each));
        this.requests = requests;
        this.contacts = contacts;
        this.letters = letters;
        this.links = links;
        this.properties = properties;
        this.clock = clock;
    }

    /** Returns whether there may be more. */
    boolean askDue() {
        if (!requests.mayAsk()) {
            return false;
        }
        requests.deleteOld();
        var due = requests.due();
        due.forEach(this::ask);
        return AssuranceRequests.isFull(due);
    }

    private void ask(Due due) {
        var until = clock.instant().plus(properties.linkValid());
        var token = links.token(PURPOSE, requests.ask(due, until).toString(), until);
        var facts = assurable(due.kind()).facts(due.id());
        contacts.of(new ActorId(due.owner())).forEach(owner -> letters.send(letter(owner, due, facts, token, until)));
    }

    private Letter letter(Contact owner, Due due, Assurable.Facts facts, String token, Instant until) {
        var language = owner.language();
        return new Letter(
                owner.email(),
                language,
                LetterKind.ASSURE_REMINDER,
                Map.of(
                        "name", facts.names().main(),
                        "date", day(due.since()),
                        "link", links.page(language, "/bekrafta", token),
                        "until", day(until),
                        "page", links.page(language, PAGES.get(due.kind()) + facts.slug())),
                due.id());
    }

    /** Looks and changes nothing: whatever reads mail may follow the link first. */
    @Transactional(readOnly = true)
    Asked asked(String token) {
        var request = requests.open(UUID.fromString(links.subject(PURPOSE, token)));
        return new Asked(request, assurable(request.kind()).facts(request.aggregateId()));
    }

    Assurable.Facts assure(String token, ExpectedVersion expected) {
        var id = UUID.fromString(links.subject(PURPOSE, token));
        var request = requests.open(id);
        var assured = assurable(request.kind()).assureByOwner(request.aggregateId(), expected);
        requests.use(id);
        return assured;
    }

    private Assurable assurable(Assurable.Kind kind) {
        var found = kinds.get(kind);
        if (found == null) {
            throw new IllegalStateException("Nothing assures " + kind);
        }
        return found;
    }

    private String day(Instant instant) {
        return LocalDate.ofInstant(instant, clock.getZone()).toString();
    }

    record Asked(AssuranceRequests.Request request, Assurable.Facts facts) {}
}
