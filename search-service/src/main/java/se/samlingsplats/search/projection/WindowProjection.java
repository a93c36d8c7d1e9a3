package se.samlingsplats.search.projection;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samlingsplats.search.index.DocumentBuilder;
import se.samlingsplats.search.index.Occasion;
import se.samlingsplats.search.index.SearchDocument;
import se.samlingsplats.search.query.Labels;

/** Moments when decision makers listen. People look for the kind, such as "remiss", so its name is a part of the text. */
@Component
class WindowProjection implements Projection<WindowProjection.Window> {

    private final Labels labels;

    WindowProjection(Labels labels) {
        this.labels = labels;
    }

    @Override
    public String topic() {
        return "dialogue.window";
    }

    @Override
    public String type() {
        return "window";
    }

    @Override
    public Class<Window> stateType() {
        return Window.class;
    }

    @Override
    public SearchDocument document(Window window, String json) {
        return window.document(json, labels);
    }

    /** The fields of the contract that search needs, no more. */
    record Window(
            @Nullable UUID id,
            long version,
            @Nullable String kind,
            @Nullable Map<String, String> titles,
            @Nullable Map<String, String> descriptions,
            @Nullable Map<String, String> receivers,
            @Nullable Instant opensAt,
            @Nullable Instant deadline,
            @Nullable String createdAt,
            @Nullable String updatedAt)
            implements State {

        SearchDocument document(String json, Labels labels) {
            var names = Texts.map(titles);
            var texts = Texts.map(descriptions);
            var called = kind == null ? Map.<String, String>of() : labels.of("windowKind", kind);
            return new DocumentBuilder(Required.id(id), version, "window")
                    .names(
                            names,
                            Texts.others(names),
                            Texts.sortKey(names),
                            Texts.suggestions(names, Texts.Nearness.HERE))
                    .descriptions(texts, Texts.others(texts))
                    .body(Texts.in("sv", called, receivers), Texts.in("en", called, receivers))
                    .occasion(new Occasion(Required.moment(opensAt), Required.moment(deadline), Map.of(), false))
                    .times(createdAt, updatedAt)
                    .state(json)
                    .build(false);
        }
    }
}
