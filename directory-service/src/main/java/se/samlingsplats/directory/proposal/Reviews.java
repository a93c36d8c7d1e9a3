package se.samlingsplats.directory.proposal;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samlingsplats.directory.curator.Curators;
import se.samlingsplats.directory.publication.Publication.Current;
import se.samlingsplats.web.Caller;
import tools.jackson.databind.node.ObjectNode;

/** Puts beside a proposal what it is compared with, and whether this curator may decide on it. */
@Component
class Reviews {

    private final CurationService service;
    private final Drafts drafts;
    private final PossibleDuplicates duplicates;
    private final Curators curators;

    Reviews(CurationService service, Drafts drafts, PossibleDuplicates duplicates, Curators curators) {
        this.service = service;
        this.drafts = drafts;
        this.duplicates = duplicates;
        this.curators = curators;
    }

    ProposalReview of(Proposal proposal, Caller caller) {
        var objection = service.objection(proposal, curators.rightsOf(caller), caller);
        return ProposalReview.of(proposal, target(proposal), duplicates.of(proposal), objection.orElse(null));
    }

    List<QueuedProposal> queued(List<Proposal> proposals, Caller caller) {
        var rights = curators.rightsOf(caller);
        return proposals.stream()
                .map(each -> QueuedProposal.of(
                        each, service.objection(each, rights, caller).orElse(null)))
                .toList();
    }

    private ProposalReview.@Nullable Target target(Proposal proposal) {
        var target = proposal.target();
        var kind = proposal.targetType() == null
                ? Optional.of(proposal.kind()).map(ProposalKind::published)
                : proposal.targetType().kind();
        return target == null
                ? null
                : kind.flatMap(known -> drafts.current(known, target).map(Current.class::cast))
                        .map(current -> target(proposal, current))
                        .orElse(null);
    }

    private ProposalReview.Target target(Proposal proposal, Current<?> current) {
        var names = List.copyOf(proposal.payload().content().propertyNames());
        ObjectNode now = drafts.profile(current).retain(names);
        var base = proposal.base().content();
        var conflicts = proposal.isCorrection()
                ? names.stream()
                        .filter(name -> !now.path(name).equals(base.path(name)))
                        .toList()
                : List.<String>of();
        var stale = proposal.baseVersion() != null && proposal.baseVersion() != current.version();
        return new ProposalReview.Target(current.version(), current.slug(), stale, conflicts, now);
    }
}
