package se.samlingsplats.directory.proposal;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.samlingsplats.directory.mail.Letter;
import se.samlingsplats.directory.mail.LetterKind;
import se.samlingsplats.directory.mail.Letters;
import se.samlingsplats.directory.mail.SignedLinks;
import se.samlingsplats.directory.need.NeedId;
import se.samlingsplats.directory.person.People;
import se.samlingsplats.directory.raiser.RaiserContacts;
import se.samlingsplats.web.Login;

/** Tells senders who asked for it what became of what they sent, in the transaction that decides. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ProposalLetters {

    private static final Map<ProposalState, String> SWEDISH = Map.of(
            ProposalState.PUBLISHED, "är publicerat",
            ProposalState.CHANGES_REQUESTED, "väntar på svar från dig",
            ProposalState.DECLINED, "publicerades inte");
    private static final Map<ProposalState, String> ENGLISH = Map.of(
            ProposalState.PUBLISHED, "has been published",
            ProposalState.CHANGES_REQUESTED, "waits for your answer",
            ProposalState.DECLINED, "was not published");

    private final People people;
    private final RaiserContacts raisers;
    private final Letters letters;
    private final SignedLinks links;

    ProposalLetters(People people, RaiserContacts raisers, Letters letters, SignedLinks links) {
        this.people = people;
        this.raisers = raisers;
        this.letters = letters;
        this.links = links;
    }

    /** To be told by letter. */
    record Wish(String language, @Nullable Login login) {

        static @Nullable Wish of(@Nullable String language, @Nullable Login login) {
            return language == null ? null : new Wish(language, login);
        }
    }

    /** Remembers where the letters go, and refuses to promise what cannot be kept. */
    @Nullable
    String promised(@Nullable Wish wish) {
        if (wish == null) {
            return null;
        }
        var login = wish.login();
        if (login == null || login.email() == null) {
            throw new ProposalProblem.NoAddressForLetters();
        }
        people.known(login);
        return wish.language();
    }

    void tell(Proposal it) {
        var language = it.letters();
        if (language == null || it.proposer() == null || !SWEDISH.containsKey(it.state())) {
            return;
        }
        people.email(it.proposer()).ifPresent(email -> {
            letters.send(new Letter(
                    email,
                    language,
                    LetterKind.PROPOSAL_DECIDED,
                    facts(it, language),
                    it.id().value()));
            if (it.kind() == ProposalKind.NEED && !it.isCorrection() && it.result() != null) {
                raisers.keep(new NeedId(it.result()), email, language);
            }
        });
    }

    /** What has not left yet about something that was taken back leaves no more. */
    void forget(Proposal it) {
        letters.forget(it.id().value());
    }

    private Map<String, String> facts(Proposal it, String language) {
        var english = "en".equals(language);
        var step = it.steps().items().getLast();
        var facts = new HashMap<String, String>();
        facts.put("title", it.matter().title());
        facts.put("state", (english ? ENGLISH : SWEDISH).getOrDefault(it.state(), ""));
        facts.put("why", step.text() == null ? (english ? "Thank you!" : "Tack!") : step.text());
        facts.put("page", links.page(language, page(it)));
        return facts;
    }

    /** The page it became, or the one where its sender goes on with the code. */
    private static String page(Proposal it) {
        var slug = it.resultSlug();
        return switch (it.kind()) {
            case ACTOR -> slug == null ? "/bidra/status" : "/aktorer/" + slug;
            case OFFER -> slug == null ? "/bidra/status" : "/stod/" + slug;
            case NEED -> slug == null ? "/bidra/status" : "/behov/" + slug;
            case SOLUTION -> slug == null ? "/bidra/status" : "/losningar/" + slug;
            case REPORT -> "/bidra/status";
        };
    }
}
