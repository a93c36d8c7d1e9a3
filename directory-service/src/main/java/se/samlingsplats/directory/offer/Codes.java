package se.samlingsplats.directory.offer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists of codes mean sets: each once, in the order given. */
final class Codes {

    private Codes() {}

    /** Leaves a null in its place, for validation to point at. */
    static List<String> each(@Nullable List<String> given) {
        return given == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(new LinkedHashSet<>(given)));
    }
}
