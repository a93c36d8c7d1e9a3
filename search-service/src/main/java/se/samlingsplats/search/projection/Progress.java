package se.samlingsplats.search.projection;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samlingsplats.search.index.Generation;
import se.samlingsplats.search.index.IndexRefusal;
import se.samlingsplats.search.index.SearchIndex;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How far each generation has come. */
@Component
public class Progress {

    private final SearchIndex index;
    private final Offsets offsets;
    private final JsonMapper json;

    Progress(SearchIndex index, Offsets offsets, JsonMapper json) {
        this.index = index;
        this.offsets = offsets;
        this.json = json;
    }

    /**
     * @param read records behind it, of {@code total} that were there when the rebuild began
     * @param lag records that it has not read yet
     */
    public record Report(
            int number,
            String index,
            Generation.State state,
            long documents,
            long read,
            long total,
            double percent,
            double perSecond,
            @Nullable Long secondsLeft,
            long lag,
            @Nullable String note,
            Instant createdAt,
            @Nullable Instant activatedAt) {}

    public Report of(Generation generation) {
        var starts = offsets.starts();
        var ends = offsets.ends();
        var committed = offsets.committed(generation.consumerGroup());
        var targets = targets(generation, ends);
        var total = sum(targets, starts, targets);
        var read = sum(committed, starts, targets);
        var seconds = Math.max(
                0.001, Duration.between(generation.createdAt(), Instant.now()).toMillis() / 1000.0);
        var building = generation.state() == Generation.State.BUILDING;
        var rate = building ? read / seconds : 0;
        return new Report(
                generation.number(),
                generation.indexName(),
                generation.state(),
                documents(generation),
                read,
                total,
                total == 0 ? 100 : Math.floor(1000.0 * read / total) / 10,
                Math.round(rate * 10) / 10.0,
                building && rate > 0 ? Math.round((total - read) / rate) : null,
                Math.max(0, sum(ends, starts, ends) - sum(committed, starts, ends)),
                generation.note(),
                generation.createdAt(),
                generation.activatedAt());
    }

    /** Records that the generation has not read yet. */
    public long lag(Generation generation) {
        var starts = offsets.starts();
        var ends = offsets.ends();
        return Math.max(0, sum(ends, starts, ends) - sum(offsets.committed(generation.consumerGroup()), starts, ends));
    }

    private Map<String, Long> targets(Generation generation, Map<String, Long> ends) {
        return generation.targets() == null
                ? ends
                : json.readValue(generation.targets(), new TypeReference<Map<String, Long>>() {});
    }

    /** From the start of each partition to its offset, at most to its target. */
    private static long sum(Map<String, Long> offsets, Map<String, Long> starts, Map<String, Long> targets) {
        var sum = 0L;
        for (var target : targets.entrySet()) {
            var start = starts.getOrDefault(target.getKey(), 0L);
            var offset = Math.min(offsets.getOrDefault(target.getKey(), start), target.getValue());
            sum += Math.max(0, offset - start);
        }
        return sum;
    }

    public long documents(Generation generation) {
        try {
            return generation.indexMade() ? index.documents(generation.indexName()) : 0;
        } catch (IndexRefusal e) {
            return 0;
        }
    }
}
