package se.samlingsplats.directory.need;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samlingsplats.directory.text.LocalizedText;

/** What others may ask about a need. */
@Component
@Transactional(readOnly = true)
public class KnownNeeds {

    private final NeedRepository needs;

    KnownNeeds(NeedRepository needs) {
        this.needs = needs;
    }

    public Optional<LocalizedText> titles(NeedId id) {
        return needs.findById(id).map(need -> need.profile().titles());
    }

    public void mustBeThere(NeedId id) {
        if (needs.findById(id).isEmpty()) {
            throw new NeedProblem.NotFound();
        }
    }
}
