package se.samlingsplats.search.thread;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A recommendation with everything that led to it and came of it. */
public record RedThread(
        String recommendationId,
        String slug,
        Map<String, String> titles,

        @Schema(description = "All eight, in their order; one that is missing has no items")
        List<Hop> hops,

        @Schema(description = "Which item leads to which; both by their key")
        List<Edge> edges,

        @Schema(description = "The same as JSON-LD, schema.org")
        Map<String, Object> jsonLd) {

    @Schema(name = "ThreadHop")
    public record Hop(HopKind kind, Map<String, String> labels, boolean missing, List<Item> items) {}

    @Schema(name = "ThreadItem")
    public record Item(
            @Schema(description = "Kind and id or code, unique in the thread")
            String key,

            Map<String, String> titles,

            @Schema(description = "State, stance or decision; null where there is none") @Nullable
            String state,

            @Schema(description = "Path of its page; null where it has none") @Nullable
            String page,

            @Schema(description = "Path in the API; null where it has none") @Nullable
            String resource,

            @Schema(description = "What happened, each with the event that told it")
            List<Told> facts) {}

    @Schema(name = "ThreadFact")
    public record Told(
            @Schema(description = "Null where all that is known is the last event") @Nullable
            String fact,

            @Schema(description = "CloudEvents id") String eventId,

            @Nullable String at) {}

    @Schema(name = "ThreadEdge")
    public record Edge(String from, String to) {}

    public Hop hop(HopKind kind) {
        return hops.get(kind.ordinal());
    }
}
