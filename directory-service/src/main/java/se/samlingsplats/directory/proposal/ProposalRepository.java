package se.samlingsplats.directory.proposal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The proposals. Declares only what is used. */
interface ProposalRepository extends Repository<Proposal, ProposalId> {

    Proposal save(Proposal proposal);

    Optional<Proposal> findById(ProposalId id);

    Optional<Proposal> findByReceiptHash(String receiptHash);

    /** Counts no further than it matters. */
    @Query("""
            SELECT count(*) FROM (
                SELECT FROM proposal WHERE state IN ('RECEIVED', 'CHANGES_REQUESTED', 'APPEALED') LIMIT :most) AS waiting
            """)
    long waiting(int most);

    @Query("""
            SELECT * FROM proposal
             WHERE proposer = :proposer AND (created_at, id) < (:beforeTime, :beforeId)
             ORDER BY created_at DESC, id DESC
             LIMIT :limit
            """)
    List<Proposal> of(String proposer, Instant beforeTime, UUID beforeId, int limit);

    /** Without a state: what waits. */
    @Query("""
            SELECT * FROM proposal
             WHERE CASE WHEN CAST(:state AS text) IS NULL THEN state IN ('RECEIVED', 'CHANGES_REQUESTED', 'APPEALED')
                        ELSE state = CAST(:state AS text) END
               AND (CAST(:kind AS text) IS NULL OR kind = CAST(:kind AS text))
               AND (CAST(:county AS text) IS NULL OR CAST(:county AS text) = ANY(counties))
               AND (CAST(:needArea AS text) IS NULL OR CAST(:needArea AS text) = ANY(need_areas))
               AND (CAST(:challenge AS text) IS NULL OR CAST(:challenge AS text) = ANY(challenges))
               AND created_at < coalesce(CAST(:receivedBefore AS timestamptz), 'infinity')
               AND (created_at, id) > (:afterTime, :afterId)
             ORDER BY created_at, id
             LIMIT :limit
            """)
    List<Proposal> queue(
            @Nullable String state,
            @Nullable String kind,
            @Nullable String county,
            @Nullable String needArea,
            @Nullable String challenge,
            @Nullable Instant receivedBefore,
            Instant afterTime,
            UUID afterId,
            int limit);
}
