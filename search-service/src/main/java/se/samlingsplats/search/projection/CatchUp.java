package se.samlingsplats.search.projection;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.samlingsplats.search.index.Generation;
import se.samlingsplats.search.index.Versions;

/** Whether a new generation has everything at least at the version the old one had when it was first asked. */
@Component
class CatchUp {

    private final Versions versions;
    private final Map<Integer, Map<String, Long>> missing = new HashMap<>();

    CatchUp(Versions versions) {
        this.versions = versions;
    }

    /** How many documents are still older; writes that go on meanwhile can't move the goal. */
    int behind(Generation old, Generation next) {
        var wanted =
                missing.computeIfAbsent(next.number(), number -> versions.olderIn(next.indexName(), old.indexName()));
        var left = versions.stillOlder(next.indexName(), wanted);
        if (left.isEmpty()) {
            missing.remove(next.number());
        } else {
            missing.put(next.number(), left);
        }
        return left.size();
    }
}
