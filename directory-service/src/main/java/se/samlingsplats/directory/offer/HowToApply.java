package se.samlingsplats.directory.offer;

import static java.util.Objects.requireNonNullElse;

import org.jspecify.annotations.Nullable;
import se.samlingsplats.directory.text.Localized;
import se.samlingsplats.directory.text.LocalizedText;
import se.samlingsplats.directory.text.WebAddress;

/** What an applicant does, and where. */
public record HowToApply(
        @Localized(max = 4_000) LocalizedText texts,
        @WebAddress @Nullable String url) {

    static final HowToApply UNKNOWN = new HowToApply(LocalizedText.NONE, null);

    public HowToApply {
        texts = requireNonNullElse(texts, LocalizedText.NONE);
    }
}
