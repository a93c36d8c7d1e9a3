package se.samlingsplats.directory.raiser;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.samlingsplats.directory.edition.EditionPublished;
import se.samlingsplats.directory.mail.Letter;
import se.samlingsplats.directory.mail.LetterKind;
import se.samlingsplats.directory.mail.Letters;
import se.samlingsplats.directory.mail.SignedLinks;
import se.samlingsplats.directory.need.KnownNeeds;
import se.samlingsplats.directory.need.NeedMoved;
import se.samlingsplats.directory.need.NeedState;
import se.samlingsplats.directory.raiser.RaiserContacts.Raiser;
import se.samlingsplats.directory.text.LocalizedText;

/** Written in the transaction that moves the need: no letter tells what did not happen. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RaiserLetters {

    static final String PURPOSE = "need-contact";

    private static final Duration LINK_VALID = Duration.ofDays(365);
    private static final Map<NeedState, String> SWEDISH = Map.of(
            NeedState.PRIORITISED, "har prioriterats",
            NeedState.ADDRESSED, "är nu mött",
            NeedState.RETIRED, "har tagits bort ur katalogen");
    private static final Map<NeedState, String> ENGLISH = Map.of(
            NeedState.PRIORITISED, "has been given priority",
            NeedState.ADDRESSED, "is now met",
            NeedState.RETIRED, "was taken out of the directory");

    private final RaiserContacts contacts;
    private final Letters letters;
    private final SignedLinks links;
    private final Clock clock;
    private final KnownNeeds needs;

    RaiserLetters(RaiserContacts contacts, Letters letters, SignedLinks links, Clock clock, KnownNeeds needs) {
        this.contacts = contacts;
        this.letters = letters;
        this.links = links;
        this.clock = clock;
        this.needs = needs;
    }

    @EventListener
    void follow(NeedMoved moved) {
        contacts.of(moved.id()).ifPresent(raiser -> {
            var facts = facts(raiser, moved.titles(), "/behov/" + moved.slug());
            if (moved.decided() != null) {
                facts.put("state", words(raiser).getOrDefault(moved.decided(), ""));
                facts.put("why", in(raiser, moved.why()));
                send(raiser, LetterKind.NEED_DECIDED, facts);
            } else if (moved.corroborator() != null && contacts.mayTell(raiser)) {
                facts.put("organisation", moved.corroborator());
                facts.put("count", Integer.toString(moved.corroborators()));
                send(raiser, LetterKind.NEED_CORROBORATED, facts);
            }
        });
    }

    /** Of an edition's thousands of needs, those whose raiser wants to hear. */
    @EventListener
    void follow(EditionPublished edition) {
        var titles = edition.needs().stream()
                .collect(Collectors.toMap(EditionPublished.Included::id, EditionPublished.Included::titles));
        contacts.of(titles.keySet().stream().toList()).forEach(raiser -> {
            var facts = facts(
                    raiser, titles.getOrDefault(raiser.need(), LocalizedText.NONE), "/behov/utgavor/" + edition.slug());
            facts.put("edition", edition.label());
            send(raiser, LetterKind.NEED_IN_EDITION, facts);
        });
    }

    /** @param what became of the need, in the raiser's language */
    void thread(Raiser raiser, String slug, Map<String, String> titles, String what) {
        needs.titles(raiser.need()).ifPresent(need -> {
            var facts = facts(raiser, need, "/rodatraden/" + slug);
            facts.put("what", what);
            facts.put("recommendation", in(raiser, new LocalizedText(titles)));
            send(raiser, LetterKind.NEED_IN_THREAD, facts);
        });
    }

    private void send(Raiser raiser, LetterKind kind, Map<String, String> facts) {
        letters.send(new Letter(raiser.contact().email(), raiser.contact().language(), kind, facts, raiser.id()));
    }

    private Map<String, String> facts(Raiser raiser, LocalizedText titles, String page) {
        var language = raiser.contact().language();
        var token = links.token(PURPOSE, raiser.id().toString(), clock.instant().plus(LINK_VALID));
        var facts = new HashMap<String, String>();
        facts.put("need", in(raiser, titles));
        facts.put("page", links.page(language, page));
        facts.put("erase", links.page(language, "/avanmal", token));
        return facts;
    }

    private static Map<NeedState, String> words(Raiser raiser) {
        return "en".equals(raiser.contact().language()) ? ENGLISH : SWEDISH;
    }

    private static String in(Raiser raiser, LocalizedText text) {
        var found = text.texts().get(raiser.contact().language());
        return found == null ? text.main() : found;
    }
}
