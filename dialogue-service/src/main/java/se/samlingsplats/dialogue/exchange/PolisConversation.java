package se.samlingsplats.dialogue.exchange;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.samlingsplats.dialogue.dialogue.ImportedDialogue;
import se.samlingsplats.dialogue.vote.VotesImported;

/** A conversation as it is gathered from its files: each voter's last vote on each statement. */
final class PolisConversation {

    static final int MOST_STATEMENTS = 1_000;
    static final int MOST_VOTERS = 50_000;
    static final int MOST_VOTES = 1_000_000;
    private static final int LONGEST_STATEMENT = 1_000;
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");

    private final boolean strict;
    private final Map<Long, ImportedDialogue.Statement> statements = new LinkedHashMap<>();
    private final Map<Long, long[]> told = new HashMap<>();
    private final Map<Long, UUID> voters = new LinkedHashMap<>();
    private final Map<Key, Last> last = new LinkedHashMap<>();
    private @Nullable Long first;
    private @Nullable Long latest;
    private long difference;
    private long mirrored;

    PolisConversation(boolean strict) {
        this.strict = strict;
    }

    void statement(CsvTable row) {
        var id = row.number("comment-id");
        var text = row.cell("comment-body").strip();
        if (text.isEmpty() || text.length() > LONGEST_STATEMENT) {
            throw new ExchangeProblem.Unreadable(
                    PolisFile.COMMENTS, row.line(), "a statement has 1 to " + LONGEST_STATEMENT + " characters");
        }
        if (statements.size() >= MOST_STATEMENTS) {
            throw new ExchangeProblem.TooMuch(PolisFile.COMMENTS, MOST_STATEMENTS + " statements");
        }
        var moderated = row.vote(row.cell("moderated"));
        var statement = new ImportedDialogue.Statement(
                UUID.randomUUID(),
                String.valueOf(id),
                text,
                row.flag("is-seed"),
                row.flag("is-meta"),
                ADDRESS.matcher(text).find() ? 0 : moderated == 0 && !strict ? 1 : moderated);
        if (statements.put(id, statement) != null) {
            throw new ExchangeProblem.Duplicate(PolisFile.COMMENTS, row.line(), "comment-id");
        }
        if (row.optional("agrees") != null && row.optional("disagrees") != null) {
            told.put(id, new long[] {row.number("agrees"), row.number("disagrees"), 0, 0});
        }
    }

    boolean knows(long statement) {
        return statements.containsKey(statement);
    }

    boolean isVoter(long voter) {
        return voters.containsKey(voter);
    }

    /** Who never voted is a voter too, so that a second row for them is seen. */
    void voter(long voter) {
        if (voters.size() >= MOST_VOTERS && !voters.containsKey(voter)) {
            throw new ExchangeProblem.TooMuch(PolisFile.PARTICIPANTS, MOST_VOTERS + " voters");
        }
        voters.computeIfAbsent(voter, _ -> UUID.randomUUID());
    }

    /** Of two votes of one person on one statement the later one counts; without a time, the one further down. */
    void vote(long voter, long statement, int value, @Nullable Long at) {
        voter(voter);
        count(statement, value);
        var time = at == null ? Long.MIN_VALUE : at;
        if (at != null) {
            first = first == null ? at : Long.valueOf(Math.min(first, at));
            latest = latest == null ? at : Long.valueOf(Math.max(latest, at));
        }
        last.merge(new Key(voter, statement), new Last(value, time), (old, late) -> late.at() < old.at() ? old : late);
        if (last.size() > MOST_VOTES) {
            throw new ExchangeProblem.TooMuch(PolisFile.VOTES, MOST_VOTES + " votes");
        }
    }

    private void count(long statement, int value) {
        var counts = told.get(statement);
        if (counts != null && value != 0) {
            counts[value > 0 ? 2 : 3]++;
        }
    }

    /** The files say how many agreed: if that fits the other sign better, the declared one is wrong. */
    void mustFitTheSign() {
        for (var counts : told.values()) {
            difference += Math.abs(counts[0] - counts[2]) + Math.abs(counts[1] - counts[3]);
            mirrored += Math.abs(counts[0] - counts[3]) + Math.abs(counts[1] - counts[2]);
        }
        if (mirrored < difference) {
            throw new ExchangeProblem.SignContradicted();
        }
    }

    ImportedDialogue dialogue(ImportTerms terms) {
        return new ImportedDialogue(
                terms.sv(),
                terms.en(),
                terms.language(),
                first == null ? null : Instant.ofEpochMilli(first),
                latest == null ? null : Instant.ofEpochMilli(latest + 1),
                List.copyOf(statements.values()));
    }

    List<VotesImported.Vote> votes() {
        return last.entrySet().stream()
                .map(vote -> new VotesImported.Vote(
                        pseudonym(vote.getKey().voter()),
                        statementId(vote.getKey().statement()),
                        vote.getValue().value()))
                .toList();
    }

    private UUID pseudonym(long voter) {
        return voters.getOrDefault(voter, new UUID(0, 0));
    }

    private UUID statementId(long statement) {
        var known = statements.get(statement);
        return known == null ? new UUID(0, 0) : known.id();
    }

    int votersWithVotes() {
        return (int) last.keySet().stream().map(Key::voter).distinct().count();
    }

    Collection<ImportedDialogue.Statement> statements() {
        return statements.values();
    }

    private record Key(long voter, long statement) {}

    private record Last(int value, long at) {}
}
