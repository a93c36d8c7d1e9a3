package se.samlingsplats.search.projection;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import se.samlingsplats.events.IncomingEvent;
import se.samlingsplats.events.Topics;
import se.samlingsplats.search.index.BulkLine;
import se.samlingsplats.search.index.SearchDocument;
import se.samlingsplats.search.index.SearchIndex;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Brings a batch of records into an index: each document once, at the highest version the batch has of it. */
@Component
public class Projector {

    private static final Logger log = LoggerFactory.getLogger(Projector.class);

    /** What can't be indexed, and why. */
    public record Refusal(ConsumerRecord<String, byte[]> record, String reason) {}

    private record Projected(ConsumerRecord<String, byte[]> record, BulkLine line) {}

    private final SearchIndex index;
    private final Map<String, Projection<?>> byTopic = new HashMap<>();

    /** Events are read leniently: what a younger producer added is not ours to refuse. */
    private final JsonMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    Projector(SearchIndex index, List<Projection<?>> projections, Topics topics) {
        this.index = index;
        projections.forEach(each -> byTopic.put(topics.name(each.topic()), each));
    }

    public List<String> topics() {
        return List.copyOf(byTopic.keySet());
    }

    /** A record that our own code stumbles over is refused like one that is wrong: it must not stop the others. */
    public List<Refusal> apply(String indexName, List<ConsumerRecord<String, byte[]>> records) {
        var refusals = new ArrayList<Refusal>();
        var newest = new LinkedHashMap<UUID, Projected>();
        for (var record : records) {
            try {
                var projected = new Projected(record, index.line(document(record)));
                newest.merge(
                        projected.line().id(),
                        projected,
                        (a, b) -> b.line().version() > a.line().version() ? b : a);
            } catch (Undecodable e) {
                refusals.add(new Refusal(record, String.valueOf(e.getMessage())));
            } catch (RuntimeException e) {
                log.error("A record of {} can't be projected", record.topic(), e);
                refusals.add(new Refusal(
                        record, "it can't be projected: " + e.getClass().getSimpleName()));
            }
        }
        write(indexName, List.copyOf(newest.values()), refusals);
        return refusals;
    }

    private void write(String indexName, List<Projected> projected, List<Refusal> refusals) {
        if (projected.isEmpty()) {
            return;
        }
        var reasons =
                index.write(indexName, projected.stream().map(Projected::line).toList());
        for (var i = 0; i < reasons.size(); i++) {
            if (!reasons.get(i).isEmpty()) {
                refusals.add(new Refusal(projected.get(i).record(), reasons.get(i)));
            }
        }
    }

    private SearchDocument document(ConsumerRecord<String, byte[]> record) {
        var projection = byTopic.get(record.topic());
        if (projection == null) {
            throw new Undecodable("nothing is projected from this topic");
        }
        var event = IncomingEvent.of(record);
        var id = id(event.key());
        var state = event.state();
        if (state == null) {
            return tombstone(id, event, projection).toldBy(event.id(), event.time());
        }
        if (!isKnown(event.type(), projection)) {
            throw new Undecodable("the type is not one of this topic in its first version");
        }
        return live(id, state, projection).toldBy(event.id(), event.time());
    }

    private static UUID id(String key) {
        try {
            return UUID.fromString(key);
        } catch (IllegalArgumentException e) {
            throw new Undecodable("the key is no id", e);
        }
    }

    /** Which fact it is doesn't matter: each carries the full state. */
    private static boolean isKnown(@Nullable String type, Projection<?> projection) {
        return type != null && type.startsWith("se.samlingsplats." + projection.topic() + ".") && type.endsWith(".v1");
    }

    private static SearchDocument tombstone(UUID id, IncomingEvent event, Projection<?> projection) {
        if (event.version() < 1) {
            throw new Undecodable("a tombstone needs its version in ce_aggregateversion");
        }
        return SearchDocument.hidden(id, event.version(), projection.type(), null, List.of());
    }

    private <S extends Projection.State> SearchDocument live(UUID id, byte[] bytes, Projection<S> projection) {
        var state = read(bytes, projection.stateType());
        if (!id.equals(state.id())) {
            throw new Undecodable("the state has another id than the key");
        }
        if (state.version() < 1) {
            throw new Undecodable("the state has no version");
        }
        return projection.document(state, oneLine(new String(bytes, UTF_8)));
    }

    /** A line break between tokens would end the line of a bulk request. */
    private static String oneLine(String json) {
        return json.replace('\n', ' ').replace('\r', ' ');
    }

    private <S> S read(byte[] bytes, Class<S> type) {
        try {
            var state = json.readValue(bytes, type);
            if (state == null) {
                throw new Undecodable("the state is empty");
            }
            return state;
        } catch (JacksonException e) {
            throw new Undecodable(
                    "the state is not the JSON expected: " + e.getClass().getSimpleName(), e);
        }
    }
}
