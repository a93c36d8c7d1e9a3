package se.samlingsplats.directory.introduction;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samlingsplats.directory.contact.Contact;
import se.samlingsplats.directory.introduction.Introduction.Asker;
import se.samlingsplats.directory.introduction.IntroductionLetters.Side;
import se.samlingsplats.directory.introduction.WhoStandsBehind.Subject;
import se.samlingsplats.directory.mail.LinkProblem;
import se.samlingsplats.directory.mail.SignedLinks;
import se.samlingsplats.web.Caller;
import se.samlingsplats.web.IdempotencyKeys;
import se.samlingsplats.web.Ids;

/**
 * From a wish to two letters. First whoever asks shows that the address is theirs, so that nobody is written to in
 * another's name; then those who stand behind it get the message; the first of them who says yes is introduced.
 */
@Service
@Transactional
public class Introductions {

    private static final int MOST_AT_ONCE = 100;

    private final IntroductionTable table;
    private final WhoStandsBehind behind;
    private final IntroductionLetters letters;
    private final SignedLinks links;
    private final IdempotencyKeys keys;
    private final IntroductionProperties properties;
    private final Clock clock;

    Introductions(
            IntroductionTable table,
            WhoStandsBehind behind,
            IntroductionLetters letters,
            SignedLinks links,
            IdempotencyKeys keys,
            IntroductionProperties properties,
            Clock clock) {
        this.table = table;
        this.behind = behind;
        this.letters = letters;
        this.links = links;
        this.keys = keys;
        this.properties = properties;
        this.clock = clock;
    }

    Instant ask(AskedIntroduction asked, @Nullable String key, Caller by) {
        var until = clock.instant().plus(properties.valid());
        var candidate = Ids.next();
        if (!keys.claim(by, key, asked, candidate).equals(candidate)) {
            return until;
        }
        var subject = behind.subject(asked.about()).orElseThrow(IntroductionProblem.NothingThere::new);
        if (behind.contacts(asked.about(), subject).isEmpty()) {
            throw new IntroductionProblem.NobodyThere();
        }
        var sender = links.pseudonym(asked.email());
        table.lock();
        if (table.sinceYesterdayBy(sender) >= properties.mostADay()
                || table.sinceYesterdayAbout(asked.about().id()) >= properties.mostAboutADay()) {
            throw new IntroductionProblem.TooMany();
        }
        var introduction = new Introduction(
                candidate,
                asked.about(),
                Introduction.State.ASKED,
                sender,
                "en".equals(asked.language()) ? "en" : "sv",
                new Asker(asked.name(), asked.email(), asked.message()),
                until);
        table.insert(introduction);
        letters.confirm(introduction, subject);
        return until;
    }

    /** Looks and changes nothing: whatever reads mail may follow the link first. */
    @Transactional(readOnly = true)
    Shown shown(String token) {
        var link = Link.of(links.subject(IntroductionLetters.PURPOSE, token));
        var introduction = table.find(link.id()).orElseThrow(LinkProblem.Used::new);
        mustBeFor(link, introduction);
        return new Shown(link.side(), introduction, introduction.mustHaveAsker(), subject(introduction));
    }

    Introduction.State accept(String token) {
        var link = Link.of(links.subject(IntroductionLetters.PURPOSE, token));
        var introduction = table.locked(link.id()).orElseThrow(LinkProblem.Used::new);
        var subject = subject(introduction);
        return link.side() == Side.ASKER
                ? relay(introduction, subject)
                : introduce(introduction, subject, mustBeFor(link, introduction));
    }

    Introduction.State decline(String token) {
        var link = Link.of(links.subject(IntroductionLetters.PURPOSE, token));
        var introduction = table.locked(link.id()).orElseThrow(LinkProblem.Used::new);
        if (link.side() == Side.ASKER) {
            return end(introduction, introduction.withdrawn());
        }
        mustBeFor(link, introduction);
        var declined = introduction.declined();
        end(introduction, declined);
        letters.decline(introduction, subject(introduction));
        return declined.state();
    }

    private Introduction.State relay(Introduction introduction, Subject subject) {
        var relayed = introduction.relayed();
        var people = behind.contacts(introduction.about(), subject);
        if (people.isEmpty()) {
            throw new IntroductionProblem.NobodyThere();
        }
        table.update(relayed);
        people.forEach(owner -> letters.ask(relayed, subject, owner));
        return relayed.state();
    }

    private Introduction.State introduce(Introduction introduction, Subject subject, Contact owner) {
        var introduced = introduction.introduced();
        end(introduction, introduced);
        letters.introduce(introduction, subject, owner);
        return introduced.state();
    }

    /** Letters to others who were asked leave no more. */
    private Introduction.State end(Introduction introduction, Introduction ended) {
        letters.forget(introduction.id());
        table.update(ended);
        return ended.state();
    }

    /** Deletes what is too old; true when there may be more of it. */
    boolean forgetOld() {
        var old = table.deleteOld(MOST_AT_ONCE);
        old.forEach(letters::forget);
        return old.size() == MOST_AT_ONCE;
    }

    /** For who is erased. */
    public void forget(String email) {
        table.deleteBy(email).forEach(letters::forget);
    }

    private Subject subject(Introduction introduction) {
        return behind.subject(introduction.about()).orElseThrow(IntroductionProblem.NothingThere::new);
    }

    /** Whom the owner's link stands for; who no longer answers for it is asked no more. */
    private Contact mustBeFor(Link link, Introduction introduction) {
        var people = link.side() == Side.ASKER
                ? List.of(new Contact(introduction.mustHaveAsker().email(), introduction.language()))
                : behind.contacts(introduction.about(), subject(introduction));
        return people.stream()
                .filter(each -> links.pseudonym(each.email()).equals(link.pseudonym()))
                .findFirst()
                .orElseThrow(LinkProblem.Used::new);
    }

    record Shown(Side side, Introduction introduction, Asker asker, Subject subject) {}

    private record Link(Side side, UUID id, String pseudonym) {

        static Link of(String subject) {
            var parts = subject.split(":", 3);
            return new Link(Side.valueOf(parts[0]), UUID.fromString(parts[1]), parts[2]);
        }
    }
}
