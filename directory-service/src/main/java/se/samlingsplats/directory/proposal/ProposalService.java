package se.samlingsplats.directory.proposal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samlingsplats.directory.proposal.ProposalLetters.Wish;
import se.samlingsplats.web.Caller;
import se.samlingsplats.web.ExpectedVersion;
import se.samlingsplats.web.IdempotencyKeys;
import tools.jackson.databind.JsonNode;

/** What senders do: hand something in, look after it with their code, answer, appeal, take it back. */
@Service
@Transactional
class ProposalService {

    private final ProposalRepository proposals;
    private final ProposalLog log;
    private final Drafts drafts;
    private final Receipts receipts;
    private final IdempotencyKeys keys;
    private final ProposalProperties properties;
    private final ProposalLetters letters;
    private final Clock clock;

    ProposalService(
            ProposalRepository proposals,
            ProposalLog log,
            Drafts drafts,
            Receipts receipts,
            IdempotencyKeys keys,
            ProposalProperties properties,
            ProposalLetters letters,
            Clock clock) {
        this.proposals = proposals;
        this.log = log;
        this.drafts = drafts;
        this.receipts = receipts;
        this.keys = keys;
        this.properties = properties;
        this.letters = letters;
        this.clock = clock;
    }

    record Received(Proposal proposal, Receipt receipt) {}

    /** @param letters whether and in which language the sender wants to be told of decisions */
    Received receive(Draft draft, @Nullable Wish letters, @Nullable String key, Caller by) {
        var candidate = ProposalId.next();
        var id = new ProposalId(keys.claim(by, key, draft, candidate.value()));
        var receipt = receipts.of(id, key);
        if (!id.equals(candidate)) {
            return new Received(proposals.findById(id).orElseThrow(ProposalProblem.NotFound::new), receipt);
        }
        if (proposals.waiting(properties.queue()) >= properties.queue()) {
            throw new ProposalProblem.QueueFull();
        }
        return new Received(
                log.saved(
                        Proposal.received(id, draft, receipt.hash(), this.letters.promised(letters), by, now()),
                        "received",
                        by),
                receipt);
    }

    @Transactional(readOnly = true)
    Proposal under(String receipt) {
        return proposals.findByReceiptHash(Receipt.hashOf(receipt)).orElseThrow(ProposalProblem.UnknownReceipt::new);
    }

    Proposal withdraw(String receipt, ExpectedVersion expected, Caller by) {
        var withdrawn = change(receipt, expected, "withdrawn", by, (proposal, now) -> proposal.withdraw(by, now));
        letters.forget(withdrawn);
        return withdrawn;
    }

    Proposal answer(
            String receipt, ExpectedVersion expected, @Nullable String text, @Nullable JsonNode payload, Caller by) {
        return change(receipt, expected, "answered", by, (proposal, now) -> {
            var answered = proposal.answer(text, null, by, now);
            return payload == null || proposal.kind() == ProposalKind.REPORT
                    ? answered
                    : proposal.answer(text, drafts.revised(proposal, payload), by, now);
        });
    }

    Proposal appeal(String receipt, ExpectedVersion expected, String text, Caller by) {
        return change(receipt, expected, "appealed", by, (proposal, now) -> proposal.appeal(text, by, now));
    }

    private Proposal change(
            String receipt,
            ExpectedVersion expected,
            String fact,
            Caller by,
            BiFunction<Proposal, Instant, Proposal> step) {
        var proposal = under(receipt);
        var next = step.apply(proposal, now());
        expected.require(proposal.version());
        return log.saved(next, fact, by);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
