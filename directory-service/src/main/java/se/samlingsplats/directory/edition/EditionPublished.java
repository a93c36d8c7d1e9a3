package se.samlingsplats.directory.edition;

import java.util.List;
import se.samlingsplats.directory.need.NeedId;
import se.samlingsplats.directory.text.LocalizedText;

/** Said within the transaction that publishes an edition, to those who tell whoever raised its needs. */
public record EditionPublished(String slug, String label, List<Included> needs) {

    public record Included(NeedId id, LocalizedText titles) {}
}
