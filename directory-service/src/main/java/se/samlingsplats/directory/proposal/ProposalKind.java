package se.samlingsplats.directory.proposal;

import se.samlingsplats.directory.publication.Kind;

/** What would be published, or that something public is reported. */
enum ProposalKind {
    ACTOR,
    OFFER,
    NEED,
    SOLUTION,
    REPORT;

    static ProposalKind of(Kind kind) {
        return valueOf(kind.name());
    }

    /** Of everything but a report. */
    Kind published() {
        return Kind.valueOf(name());
    }
}
