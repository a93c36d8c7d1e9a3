package se.samlingsplats.directory.reference;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a code list. What a list doesn't have is left out.
 *
 * @param descriptions of a challenge, one line by language
 * @param county of a municipality
 * @param centroid of a municipality
 * @param iri of a sustainable development goal or target
 * @param goal that a target belongs to
 * @param sdgTargets that a challenge is about
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Code")
public record Code(
        String code,
        Map<String, String> labels,
        @Nullable Map<String, String> descriptions,
        @Nullable String county,
        @Nullable Centroid centroid,
        @Nullable String iri,
        @Nullable String goal,
        @Nullable List<String> sdgTargets) {

    public Code {
        labels = labels == null ? Map.of() : labels;
    }
}
