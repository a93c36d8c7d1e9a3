package se.samlingsplats.directory.claim;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import se.samlingsplats.directory.actor.ActorWebsites;

/**
 * Whether an address at the website's domain is proof enough. Says everything that speaks against it; when in doubt, it
 * doubts: a curator can still say yes.
 */
final class ClaimCheck {

    static final int MANY = 3;
    private static final Duration NEW = Duration.ofDays(30);
    private static final Set<String> WATCHED = Set.of("curator", "operator", "import");

    private ClaimCheck() {}

    /** @param underDomain how many actors are under a domain */
    static Set<Doubt> doubts(
            String address, ActorWebsites.Websites websites, ToLongFunction<String> underDomain, Instant now) {
        var doubts = EnumSet.noneOf(Doubt.class);
        var website = WebDomain.ofWebsite(websites.now());
        website.ifPresentOrElse(domain -> doubtsAbout(domain, underDomain, doubts), () -> doubts.add(Doubt.NO_WEBSITE));
        doubtsAbout(WebDomain.ofMail(address), website, doubts);
        if (website.isPresent()) {
            doubtsAbout(websites.states(), now, doubts);
        }
        return doubts;
    }

    private static void doubtsAbout(WebDomain website, ToLongFunction<String> underDomain, Set<Doubt> doubts) {
        if (website.shared() || website.registrable() == null || KnownHosts.SHARED.has(website)) {
            doubts.add(Doubt.SHARED_HOST);
        } else if (underDomain.applyAsLong(website.registrable()) >= MANY) {
            doubts.add(Doubt.MANY_ACTORS);
        }
        if (website.isInternational()) {
            doubts.add(Doubt.LOOKALIKE);
        }
    }

    private static void doubtsAbout(Optional<WebDomain> mail, Optional<WebDomain> website, Set<Doubt> doubts) {
        if (mail.isEmpty() || mail.get().registrable() == null) {
            doubts.add(Doubt.OTHER_DOMAIN);
            return;
        }
        var domain = mail.get();
        if (domain.isInternational()) {
            doubts.add(Doubt.LOOKALIKE);
        }
        if (KnownHosts.FREE_MAIL.has(domain)) {
            doubts.add(Doubt.FREE_MAIL);
        }
        if (website.isPresent() && !Objects.equals(website.get().registrable(), domain.registrable())) {
            doubts.add(Doubt.OTHER_DOMAIN);
        } else if (!domain.isAtTop()) {
            doubts.add(Doubt.SUBDOMAIN_MAIL);
        }
    }

    /**
     * A thief's first step is to make the website his own. What an actor began with counts as new too, unless curators or
     * a source said it: somebody may have proposed the actor for the sake of the claim.
     */
    private static void doubtsAbout(List<ActorWebsites.State> all, Instant now, Set<Doubt> doubts) {
        // What an erased proposer wrote before publication is gone; the rest begins with what a curator published.
        var states = all.stream().dropWhile(state -> !state.known()).toList();
        var first = states.stream().filter(state -> domain(state) != null).findFirst();
        if (first.isEmpty() || states.stream().anyMatch(state -> !state.known())) {
            doubts.add(Doubt.WEBSITE_REPLACED);
            return;
        }
        if (!Objects.equals(domain(first.get()), domain(states.getLast()))) {
            doubts.add(Doubt.WEBSITE_REPLACED);
        }
        for (var i = 0; i < states.size(); i++) {
            var before = i == 0 ? null : domain(states.get(i - 1));
            var state = states.get(i);
            var begins = i == 0 && WATCHED.contains(state.byRole());
            if (!begins && !Objects.equals(before, domain(state)) && state.at().isAfter(now.minus(NEW))) {
                doubts.add(Doubt.WEBSITE_NEW);
            }
        }
    }

    private static @Nullable String domain(ActorWebsites.State state) {
        return WebDomain.ofWebsite(state.website())
                .map(domain -> domain.registrable() == null ? domain.host() : domain.registrable())
                .orElse(null);
    }
}
