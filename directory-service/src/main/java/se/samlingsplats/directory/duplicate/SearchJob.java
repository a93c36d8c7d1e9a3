package se.samlingsplats.directory.duplicate;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.samlingsplats.directory.duplicate.DuplicateSearch.State;
import se.samlingsplats.directory.duplicate.Searches.Running;

/** Goes through the register from the checkpoint to the end, or until it is told to stop. */
@Component
class SearchJob {

    private static final int MOST_ATTEMPTS = 10;

    private final Searches searches;
    private final Duplicates duplicates;
    private final Pairs pairs;
    private final TransactionTemplate transaction;
    private final DuplicateProperties properties;

    SearchJob(
            Searches searches,
            Duplicates duplicates,
            Pairs pairs,
            TransactionTemplate transaction,
            DuplicateProperties properties) {
        this.searches = searches;
        this.duplicates = duplicates;
        this.pairs = pairs;
        this.transaction = transaction;
        this.properties = properties;
    }

    void work(BooleanSupplier stopping) {
        searches.running().ifPresent(search -> searches.begin(search.id()));
        var search = searches.running();
        while (search.isPresent() && !stopping.getAsBoolean()) {
            var now = search.get();
            if (now.cancelling()) {
                searches.finish(now.id(), State.CANCELLED);
            } else if (now.attempts() > MOST_ATTEMPTS) {
                searches.finish(now.id(), State.FAILED);
            } else {
                step(now);
            }
            search = searches.running().filter(next -> next.id().equals(now.id()));
        }
    }

    /** Some thousand keys at a time: what is found and how far it came are written together. */
    private void step(Running search) {
        transaction.executeWithoutResult(status -> {
            var step = searches.after(search.from(), properties.step());
            pairs.keep(duplicates.pairs(search.from(), step.to()), search.id());
            if (!searches.advance(search, step)) {
                throw new IllegalStateException("Another worker has taken over the search");
            }
            if (step.last()) {
                pairs.forgetOthers(search.id());
                searches.finish(search.id(), State.DONE);
            }
        });
    }

    Optional<Running> waiting() {
        if (searches.isDue(properties.every())) {
            searches.start();
        }
        return searches.running();
    }
}
