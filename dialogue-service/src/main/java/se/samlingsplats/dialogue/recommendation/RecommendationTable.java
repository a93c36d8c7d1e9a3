package se.samlingsplats.dialogue.recommendation;

import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.stereotype.Component;
import se.samlingsplats.dialogue.document.JsonReading;
import se.samlingsplats.dialogue.document.JsonWriting;
import tools.jackson.databind.json.JsonMapper;

/** How a recommendation stands in its table: the content as one jsonb document. */
final class RecommendationTable {

    private RecommendationTable() {}

    @Component
    @ReadingConverter
    static final class ReadContent extends JsonReading<RecommendationContent> {
        ReadContent(JsonMapper json) {
            super(json, RecommendationContent.class);
        }
    }

    @Component
    @WritingConverter
    static final class WriteContent extends JsonWriting<RecommendationContent> {
        WriteContent(JsonMapper json) {
            super(json);
        }
    }
}
