package se.samlingsplats.directory.need;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What others may ask about a need. */
@Component
@Transactional(readOnly = true)
public class KnownNeeds {

    private final NeedRepository needs;

    KnownNeeds(NeedRepository needs) {
        this.needs = needs;
    }

    public void mustBeThere(NeedId id) {
        if (needs.findById(id).isEmpty()) {
            throw new NeedProblem.NotFound();
        }
    }
}
