package se.samlingsplats.search.page;

import java.util.Map;

/**
 * One page before it is put in the shell.
 *
 * @param path without language, for the canonical address
 * @param facts schema.org; empty for none
 */
record PageContent(int status, String path, String title, String description, Html main, Map<String, Object> facts) {

    private static final int LONGEST_DESCRIPTION = 300;

    PageContent {
        var line = description.replaceAll("\\s+", " ").strip();
        description = line.length() > LONGEST_DESCRIPTION ? line.substring(0, LONGEST_DESCRIPTION) + "…" : line;
    }
}
