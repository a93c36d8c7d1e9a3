package se.samlingsplats.directory.imports.reading;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One record as the file holds it.
 *
 * @param number from 1
 * @param key the name under which it stands, if it stands under one
 */
public record RawRecord(long number, long line, @Nullable String key, JsonNode content) {}
