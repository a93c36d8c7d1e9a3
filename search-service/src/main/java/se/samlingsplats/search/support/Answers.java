package se.samlingsplats.search.support;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody tells of themselves; whatever is left out is not known. Never stored, never logged. */
public record Answers(
        @Schema(description = "Code of the list legal-forms", example = "IDEELL_FORENING") @Nullable
        String legalForm,

        @Schema(description = "Code of the list counties", example = "23") @Nullable
        String county,

        @Schema(description = "Code of the list stages", example = "PILOT") @Nullable
        String stage,

        @Schema(description = "Any of these will do; codes of the list support-types", example = "[\"GRANT\"]")
        List<String> supportTypes,

        @Schema(description = "Any of these will do; codes of the list need-areas")
        List<String> needAreas,

        @Schema(description = "How much is looked for") @Nullable
        Amount amount) {

    static final Answers NONE = new Answers(null, null, null, List.of(), List.of(), null);

    public Answers {
        supportTypes = Offer.present(supportTypes).stream().distinct().toList();
        needAreas = Offer.present(needAreas).stream().distinct().toList();
    }

    @Schema(name = "SoughtAmount")
    public record Amount(
            @Schema(description = "Above zero, with the decimals of its currency", example = "150000")
            String amount,

            @Schema(description = "ISO 4217; nothing is converted", example = "SEK")
            String currency) {}

    boolean isEmpty() {
        return equals(NONE);
    }
}
