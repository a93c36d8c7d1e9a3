package se.samlingsplats.directory.initiative;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import se.samlingsplats.directory.text.Localized;
import se.samlingsplats.directory.text.LocalizedText;
import se.samlingsplats.directory.text.WebAddress;

/** What is left when it has ended (<i>Vad finns kvar?</i>): who took over, which links are alive. */
public record FollowUp(
        @Localized(max = 4_000) LocalizedText texts,
        @Size(max = 20) List<@NotNull @Valid Link> links) {

    public FollowUp {
        texts = requireNonNullElse(texts, LocalizedText.NONE);
        links = List.copyOf(requireNonNullElse(links, List.of()));
    }

    /** Where something of it lives on. */
    public record Link(
            @NotNull @WebAddress String url,
            @Localized(max = 200) LocalizedText label) {

        public Link {
            label = requireNonNullElse(label, LocalizedText.NONE);
        }
    }
}
