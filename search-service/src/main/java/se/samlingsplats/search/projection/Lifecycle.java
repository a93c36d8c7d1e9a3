package se.samlingsplats.search.projection;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import se.samlingsplats.search.index.Generation;
import se.samlingsplats.search.index.Generation.State;
import se.samlingsplats.search.index.Generations;
import se.samlingsplats.search.index.IndexRefusal;
import se.samlingsplats.search.index.IndexUnavailable;
import se.samlingsplats.search.index.SearchIndex;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Takes each generation one step on, in one replica at a time; a step that is cut off is taken again. */
@Component
public class Lifecycle {

    private static final Logger log = LoggerFactory.getLogger(Lifecycle.class);

    private final Generations generations;
    private final SearchIndex index;
    private final Offsets offsets;
    private final CatchUp catchUp;
    private final ProjectionListeners listeners;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private boolean quiet;
    /** Numbers of generations whose index was not found when last looked for. */
    private final Set<Integer> missed = new HashSet<>();

    Lifecycle(
            Generations generations,
            SearchIndex index,
            Offsets offsets,
            CatchUp catchUp,
            ProjectionListeners listeners,
            TransactionTemplate transaction,
            JsonMapper json) {
        this.generations = generations;
        this.index = index;
        this.offsets = offsets;
        this.catchUp = catchUp;
        this.listeners = listeners;
        this.transaction = transaction;
        this.json = json;
    }

    @Scheduled(fixedDelayString = "${samlingsplats.search.tick:500ms}")
    void tick() {
        try {
            transaction.executeWithoutResult(status -> {
                if (generations.takeCharge()) {
                    step();
                }
            });
            listeners.follow(generations.live());
            quiet = false;
        } catch (IndexUnavailable | IndexRefusal | KafkaUnavailable | DataAccessException | TransactionException e) {
            if (!quiet) {
                log.warn("The generations wait for a server: {}", e.toString());
            }
            quiet = true;
        }
    }

    private void step() {
        if (in(State.ACTIVE).isEmpty()) {
            in(State.STANDBY)
                    .ifPresentOrElse(each -> generations.activate(each.number()), () -> generations.add(State.ACTIVE));
        }
        for (var generation : generations.all()) {
            switch (generation.state()) {
                case ACTIVE, STANDBY -> keep(generation);
                case BUILDING -> build(generation);
                case REMOVING -> remove(generation);
            }
        }
    }

    private Optional<Generation> in(State state) {
        return generations.all().stream().filter(each -> each.state() == state).findFirst();
    }

    /** The operator's way back: what is searched and what the table says change together, when no step is under way. */
    public void activate(Generation generation) {
        transaction.executeWithoutResult(status -> {
            generations.waitForCharge();
            index.search(generation.indexName());
            generations.activate(generation.number());
        });
    }

    private void keep(Generation generation) {
        var isActive = generation.state() == State.ACTIVE;
        if (!generation.indexMade()) {
            index.make(generation.indexName(), true);
            index.search(generation.indexName());
            generations.made(generation.number());
        } else if (isActive && index.isSearched(generation.indexName())) {
            missed.remove(generation.number());
        } else if (!index.exists(generation.indexName())) {
            giveUp(generation);
        } else {
            missed.remove(generation.number());
            if (isActive) {
                index.search(generation.indexName());
            }
        }
    }

    /** Only after a second look, since making an index anew takes long and search finds little meanwhile. */
    private void giveUp(Generation generation) {
        if (!missed.add(generation.number())) {
            missed.remove(generation.number());
            log.error("The index {} is gone: another generation takes its place", generation.indexName());
            generations.retire(generation.number());
        }
    }

    private void build(Generation generation) {
        if (!generation.indexMade()) {
            index.make(generation.indexName(), false);
            generations.target(generation.number(), json.writeValueAsString(offsets.ends()));
            generations.made(generation.number());
        } else if (!index.exists(generation.indexName())) {
            generations.retire(generation.number());
        } else if (hasReached(generation)) {
            replaceWhenNotOlder(generation);
        }
    }

    private boolean hasReached(Generation generation) {
        var committed = offsets.committed(generation.consumerGroup());
        return targets(generation).entrySet().stream()
                .allMatch(each -> committed.getOrDefault(each.getKey(), 0L) >= each.getValue());
    }

    private Map<String, Long> targets(Generation generation) {
        return json.readValue(String.valueOf(generation.targets()), new TypeReference<>() {});
    }

    private void replaceWhenNotOlder(Generation next) {
        var behind = in(State.ACTIVE).map(old -> catchUp.behind(old, next)).orElse(0);
        if (behind > 0) {
            generations.note(next.number(), behind + " documents are older than in the generation in use");
            return;
        }
        index.search(next.indexName());
        generations.activate(next.number());
        log.info("Generation {} is searched from now on", next.number());
    }

    private void remove(Generation generation) {
        index.remove(generation.indexName());
        if (offsets.forget(generation.consumerGroup())) {
            generations.forget(generation.number());
        }
    }
}
