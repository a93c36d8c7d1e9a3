package se.samlingsplats.directory.solution;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.constraints.NotNull;
import se.samlingsplats.directory.text.Localized;
import se.samlingsplats.directory.text.LocalizedText;
import se.samlingsplats.directory.text.WebAddress;

/** Where it can be read how a solution was shown to work. */
public record EvidenceLink(
        @NotNull @WebAddress String url,
        @Localized(max = 200) LocalizedText label) {

    public EvidenceLink {
        label = requireNonNullElse(label, LocalizedText.NONE);
    }
}
