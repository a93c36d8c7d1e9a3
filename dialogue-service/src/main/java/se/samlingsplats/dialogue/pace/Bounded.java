package se.samlingsplats.dialogue.pace;

import java.util.LinkedHashMap;
import java.util.Map;

/** Forgets what was asked for longest ago rather than growing without end. */
final class Bounded<K, V> extends LinkedHashMap<K, V> {

    private static final long serialVersionUID = 1L;

    private final int most;

    Bounded(int most) {
        super(16, 0.75f, true);
        this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > most;
    }
}
