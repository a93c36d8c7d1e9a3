package se.samlingsplats.dialogue.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** The files of one conversation. */
final class PolisFiles {

    private final Map<PolisFile, MultipartFile> files = new TreeMap<>();

    PolisFiles(
            @Nullable MultipartFile summary,
            @Nullable MultipartFile comments,
            @Nullable MultipartFile votes,
            @Nullable MultipartFile participants) {
        add(PolisFile.SUMMARY, summary);
        add(PolisFile.COMMENTS, comments);
        add(PolisFile.VOTES, votes);
        add(PolisFile.PARTICIPANTS, participants);
        if (!has(PolisFile.COMMENTS) || !(has(PolisFile.VOTES) || has(PolisFile.PARTICIPANTS))) {
            throw new ExchangeProblem.FileMissing();
        }
    }

    private void add(PolisFile file, @Nullable MultipartFile part) {
        if (part != null && !part.isEmpty()) {
            files.put(file, part);
        }
    }

    boolean has(PolisFile file) {
        return files.containsKey(file);
    }

    Map<PolisFile, MultipartFile> all() {
        return files;
    }

    /** Reads every file once from end to end before anything is written. */
    PolisConversation read(ImportTerms terms) {
        var conversation = new PolisConversation(terms.isStrict());
        read(PolisFile.COMMENTS, conversation::statement);
        if (has(PolisFile.VOTES)) {
            read(PolisFile.VOTES, row -> vote(row, conversation, terms.voteSign()));
        } else {
            read(PolisFile.PARTICIPANTS, row -> participant(row, conversation, terms.voteSign()));
        }
        conversation.mustFitTheSign();
        return conversation;
    }

    private void read(PolisFile file, CsvTable.RowReader reader) {
        var part = files.get(file);
        if (part != null) {
            CsvTable.read(file, part, reader);
        }
    }

    private static void vote(CsvTable row, PolisConversation conversation, VoteSign sign) {
        var statement = row.number("comment-id");
        if (!conversation.knows(statement)) {
            throw new ExchangeProblem.UnknownStatement(PolisFile.VOTES, row.line());
        }
        var at = row.optional("timestamp");
        conversation.vote(
                row.number("voter-id"),
                statement,
                sign.ours(row.vote(row.cell("vote"))),
                at == null || at.isEmpty() ? null : row.number(at, "timestamp"));
    }

    private static void participant(CsvTable row, PolisConversation conversation, VoteSign sign) {
        var voter = row.number("participant");
        if (conversation.isVoter(voter)) {
            throw new ExchangeProblem.Duplicate(PolisFile.PARTICIPANTS, row.line(), "participant");
        }
        conversation.voter(voter);
        for (var column = 0; column < row.columns().size(); column++) {
            var name = row.columns().get(column);
            if (isStatement(name) && !row.cell(column).isEmpty()) {
                var statement = Long.parseLong(name);
                if (!conversation.knows(statement)) {
                    throw new ExchangeProblem.UnknownStatement(PolisFile.PARTICIPANTS, 1);
                }
                conversation.vote(voter, statement, sign.ours(row.vote(row.cell(column))), null);
            }
        }
    }

    /** The columns of votes are named by the numbers of their statements. */
    private static boolean isStatement(String column) {
        return column.matches("\\d{1,18}");
    }

    /** Equal files with equal terms are the same import. */
    String hash(ImportTerms terms) {
        try (var digest = new DigestOutputStream(OutputStream.nullOutputStream(), sha256())) {
            digest.write(terms.toString().getBytes(UTF_8));
            for (var file : files.entrySet()) {
                digest.write(("\n" + file.getKey() + "\n").getBytes(UTF_8));
                try (var in = file.getValue().getInputStream()) {
                    in.transferTo(digest);
                }
            }
            return HexFormat.of().formatHex(digest.getMessageDigest().digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
