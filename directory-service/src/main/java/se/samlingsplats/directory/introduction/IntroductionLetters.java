package se.samlingsplats.directory.introduction;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.samlingsplats.directory.actor.ActorId;
import se.samlingsplats.directory.actor.KnownActors;
import se.samlingsplats.directory.contact.Contact;
import se.samlingsplats.directory.introduction.Introduction.Asker;
import se.samlingsplats.directory.introduction.WhoStandsBehind.Subject;
import se.samlingsplats.directory.mail.Letter;
import se.samlingsplats.directory.mail.LetterKind;
import se.samlingsplats.directory.mail.Letters;
import se.samlingsplats.directory.mail.SignedLinks;
import se.samlingsplats.directory.text.LocalizedText;

/** What is written about an introduction, to whom. The only place where one person's address meets another's. */
@Component
class IntroductionLetters {

    static final String PURPOSE = "introduction";

    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private final Letters letters;
    private final SignedLinks links;
    private final KnownActors actors;

    IntroductionLetters(Letters letters, SignedLinks links, KnownActors actors) {
        this.letters = letters;
        this.links = links;
        this.actors = actors;
    }

    void confirm(Introduction introduction, Subject subject) {
        var asker = asker(introduction);
        send(introduction, subject, asker, LetterKind.INTRODUCTION_CONFIRM, link(introduction, asker, Side.ASKER));
    }

    void ask(Introduction introduction, Subject subject, Contact owner) {
        var asker = introduction.mustHaveAsker();
        var facts = link(introduction, owner, Side.OWNER);
        facts.put("name", asker.name());
        facts.put("message", quoted(asker));
        send(introduction, subject, owner, LetterKind.INTRODUCTION_ASKED, facts);
    }

    /** Each gets the other's address, once. */
    void introduce(Introduction introduction, Subject subject, Contact owner) {
        var asker = introduction.mustHaveAsker();
        send(
                introduction,
                subject,
                owner,
                LetterKind.INTRODUCTION_MADE,
                Map.of("name", asker.name(), "address", asker.email()));
        send(
                introduction,
                subject,
                asker(introduction),
                LetterKind.INTRODUCTION_MADE,
                Map.of("name", name(subject, introduction.language()), "address", owner.email()));
    }

    void decline(Introduction introduction, Subject subject) {
        send(introduction, subject, asker(introduction), LetterKind.INTRODUCTION_DECLINED, Map.of());
    }

    /** Whatever is still to leave about it does not. */
    void forget(UUID introduction) {
        letters.forget(introduction);
    }

    /** Which side a link stands for; the owner's also says whose it is, without their address. */
    enum Side {
        ASKER,
        OWNER
    }

    private Map<String, String> link(Introduction introduction, Contact to, Side side) {
        var until = introduction.expiresAt();
        var subject = side + ":" + introduction.id() + ":" + links.pseudonym(to.email());
        var facts = new HashMap<String, String>();
        facts.put("link", links.page(to.language(), "/introduktion", links.token(PURPOSE, subject, until)));
        facts.put("until", day(until));
        return facts;
    }

    private void send(
            Introduction introduction, Subject subject, Contact to, LetterKind kind, Map<String, String> facts) {
        var all = new HashMap<>(facts);
        all.put("about", in(to.language(), subject.titles()));
        letters.send(new Letter(to.email(), to.language(), kind, all, introduction.id()));
    }

    private static Contact asker(Introduction introduction) {
        return new Contact(introduction.mustHaveAsker().email(), introduction.language());
    }

    /** Each line marked, so that nobody takes a stranger's words for ours. */
    private static String quoted(Asker asker) {
        return asker.message()
                .strip()
                .lines()
                .map(line -> "> " + line)
                .reduce("", (all, line) -> all + line + "\n")
                .strip();
    }

    private String name(Subject subject, String language) {
        var fallback = "en".equals(language) ? "whoever stands behind it" : "den som står bakom";
        return subject.actor() == null
                ? fallback
                : actors.published(new ActorId(subject.actor()))
                        .map(KnownActors.KnownActor::name)
                        .orElse(fallback);
    }

    private static String in(String language, LocalizedText text) {
        var found = text.texts().get(language);
        return found == null ? text.main() : found;
    }

    private static String day(Instant until) {
        return LocalDate.ofInstant(until, ZONE).toString();
    }
}
