package se.samlingsplats.dialogue.exchange;

import java.util.List;

/** The files of polis-export/1, and the columns that each must have. */
enum PolisFile {
    SUMMARY("summary.csv", List.of()),
    COMMENTS("comments.csv", List.of("comment-id", "author-id", "moderated", "comment-body")),
    VOTES("votes.csv", List.of("comment-id", "voter-id", "vote")),
    PARTICIPANTS("participants-votes.csv", List.of("participant"));

    private final String fileName;
    private final List<String> required;

    PolisFile(String fileName, List<String> required) {
        this.fileName = fileName;
        this.required = required;
    }

    String fileName() {
        return fileName;
    }

    List<String> required() {
        return required;
    }
}
