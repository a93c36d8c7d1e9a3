package se.samlingsplats.dialogue.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samlingsplats.dialogue.dialogue.DialogueId;
import se.samlingsplats.dialogue.dialogue.Dialogues;
import se.samlingsplats.dialogue.vote.VotesImported;
import se.samlingsplats.web.Caller;

/** Takes whole conversations in, each in one transaction, and hands back out what came in. */
@Service
@Transactional
class ImportService {

    private final ImportStore store;
    private final Dialogues dialogues;
    private final ApplicationEventPublisher inside;
    private final Clock clock;

    ImportService(ImportStore store, Dialogues dialogues, ApplicationEventPublisher inside, Clock clock) {
        this.store = store;
        this.dialogues = dialogues;
        this.inside = inside;
        this.clock = clock;
    }

    Outcome take(PolisFiles files, ImportTerms terms, Caller by) {
        var hash = files.hash(terms);
        var known = store.known(hash);
        if (known.isPresent()) {
            return new Outcome(known.get(), false, 0, 0, 0);
        }
        var conversation = files.read(terms);
        var id = dialogues.imported(conversation.dialogue(terms), by);
        var votes = conversation.votes();
        var voters = conversation.votersWithVotes();
        inside.publishEvent(new VotesImported(id, voters, votes));
        store.add(id, hash, terms, clock.instant());
        files.all().forEach((file, part) -> store.keep(id, file, part));
        return new Outcome(id, true, conversation.statements().size(), voters, votes.size());
    }

    @Transactional(readOnly = true)
    void write(DialogueId id, PolisFile file, Writer out) {
        try (var lines = store.lines(id, file)) {
            for (var next = lines.iterator(); next.hasNext(); ) {
                out.write(next.next());
                out.write("\n");
            }
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What an import made: nothing, where the same files came before. */
    record Outcome(DialogueId id, boolean isNew, int statements, int voters, int votes) {}
}
