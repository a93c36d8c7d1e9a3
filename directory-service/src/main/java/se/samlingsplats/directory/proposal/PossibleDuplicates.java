package se.samlingsplats.directory.proposal;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.samlingsplats.directory.actor.ActorProfile;
import se.samlingsplats.directory.duplicate.Candidate;
import se.samlingsplats.directory.duplicate.Duplicates;
import se.samlingsplats.directory.text.Slug;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a proposal may be a second copy of: the one place that asks, for the curator's page. Equal numbers and
 * names first, then whatever the search for duplicates finds.
 */
@Component
class PossibleDuplicates {

    private static final int MOST = 10;

    private final JdbcClient jdbc;
    private final Duplicates duplicates;
    private final JsonMapper json;

    PossibleDuplicates(JdbcClient jdbc, Duplicates duplicates, JsonMapper json) {
        this.jdbc = jdbc;
        this.duplicates = duplicates;
        this.json = json;
    }

    enum Likeness {
        SAME_NUMBER,
        SAME_NAME,
        ALIKE,
        PROPOSED_TOO
    }

    /** @param slug of the page it has; null for what is itself a proposal */
    @Schema(name = "PossibleDuplicate")
    record Found(Likeness likeness, UUID id, @Nullable String slug) {}

    List<Found> of(Proposal proposal) {
        if (proposal.kind() == ProposalKind.REPORT || !proposal.state().isWaiting() || proposal.isCorrection()) {
            return List.of();
        }
        var found = new ArrayList<Found>();
        var number = proposal.payload().content().path("organisationNumber").asString("");
        if (!number.isEmpty()) {
            found.addAll(sameNumber(number));
        }
        found.addAll(sameName(proposal));
        found.addAll(alike(proposal, found));
        found.addAll(proposedToo(proposal));
        return found;
    }

    private List<Found> sameNumber(String number) {
        return jdbc.sql("""
                        SELECT 'SAME_NUMBER' AS likeness, id, slug FROM actor
                         WHERE organisation_number = ? AND status <> 'RETIRED' ORDER BY id LIMIT ?
                        """).params(number, MOST).query(Found.class).list();
    }

    /** Names that make the same address: case, dots and punctuation are no difference. */
    private List<Found> sameName(Proposal proposal) {
        var table = proposal.kind().name().toLowerCase(Locale.ROOT);
        return jdbc.sql("""
                        SELECT DISTINCT 'SAME_NAME' AS likeness, it.id, it.slug
                          FROM %1$s_slug AS named JOIN %1$s AS it ON it.id = named.%1$s_id
                         WHERE regexp_replace(named.slug, '-[0-9]+$', '') = regexp_replace(?, '-[0-9]+$', '')
                           AND it.retired_because IS NULL
                         ORDER BY it.id LIMIT ?
                        """.formatted(table))
                .params(Slug.of(proposal.matter().title(), "-"), MOST)
                .query(Found.class)
                .list();
    }

    /** Actors that the search for duplicates would show a curator: renamed, misspelt, with the same page. */
    private List<Found> alike(Proposal proposal, List<Found> known) {
        if (proposal.kind() != ProposalKind.ACTOR) {
            return List.of();
        }
        var seen = known.stream().map(Found::id).toList();
        var profile = json.treeToValue(proposal.payload().content(), ActorProfile.class);
        return duplicates.candidates(profile, MOST).stream()
                .map(Candidate::actor)
                .filter(actor -> !seen.contains(actor.id().value()))
                .map(actor -> new Found(Likeness.ALIKE, actor.id().value(), actor.slug()))
                .toList();
    }

    private List<Found> proposedToo(Proposal proposal) {
        return jdbc.sql("""
                        SELECT 'PROPOSED_TOO' AS likeness, id, NULL AS slug FROM proposal
                         WHERE lower(title) = lower(?) AND kind = ? AND id <> ?
                           AND state IN ('RECEIVED', 'CHANGES_REQUESTED', 'APPEALED')
                         ORDER BY id LIMIT ?
                        """)
                .params(
                        proposal.matter().title(),
                        proposal.kind().name(),
                        proposal.id().value(),
                        MOST)
                .query(Found.class)
                .list();
    }
}
