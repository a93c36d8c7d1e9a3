package se.samlingsplats.directory.publication;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samlingsplats.web.Caller;
import se.samlingsplats.web.ExpectedVersion;
import se.samlingsplats.web.Position;

/**
 * How one kind of aggregate is made and revised from a proposal. Everything it refuses is the aggregate's own problem.
 *
 * @param <P> everything about it that can be edited
 */
public interface Publication<P> {

    Kind kind();

    Class<P> profile();

    /** Refuses what contradicts itself. */
    void check(P profile);

    Matter matter(P profile);

    /** What stands in the directory now; empty where nothing does, or no more. */
    Optional<Current<P>> current(UUID id);

    /** @param raisedBy subject of the one who proposed it, if that is known */
    Made publish(P profile, @Nullable String raisedBy, Caller by);

    Made revise(UUID id, ExpectedVersion expected, P profile, Caller by);

    /** @param version the one that If-Match takes */
    record Current<P>(long version, String slug, P profile) {}

    record Made(UUID id, String slug, Position position) {}
}
