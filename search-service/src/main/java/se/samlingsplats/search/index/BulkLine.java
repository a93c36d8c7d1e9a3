package se.samlingsplats.search.index;

import java.util.UUID;

/** A document written out once, ready to be sent and, where needed, sent again. */
public record BulkLine(UUID id, long version, byte[] json) {}
