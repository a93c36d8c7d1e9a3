package se.samlingsplats.directory.proposal;

import java.util.List;

/** Where a page of proposals ends: the time one was received, and its id. */
final class Cursors {

    private Cursors() {}

    static List<String> of(Proposal last) {
        return List.of(last.createdAt().toString(), last.id().toString());
    }
}
