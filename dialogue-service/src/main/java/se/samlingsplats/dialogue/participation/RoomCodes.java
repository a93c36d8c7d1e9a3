package se.samlingsplats.dialogue.participation;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.samlingsplats.dialogue.dialogue.DialogueId;
import se.samlingsplats.web.Ids;

/** One-time codes for those who sit in a room. A code tells which room somebody votes from, and not who. */
@Service
class RoomCodes {

    static final int MOST_CODES = 500;
    static final int MOST_ROOMS = 50;
    static final int LONGEST_DAYS = 90;

    /** Fifty bits: nobody guesses one of five hundred. */
    private static final int CODE_LETTERS = 10;

    private final JdbcClient jdbc;
    private final VoterKey key;
    private final Clock clock;
    private final RandomGenerator random = new SecureRandom();

    RoomCodes(JdbcClient jdbc, VoterKey key, Clock clock) {
        this.jdbc = jdbc;
        this.key = key;
        this.clock = clock;
    }

    /** The codes leave here once and are kept as hashes only. */
    @Transactional
    Made make(DialogueId dialogue, String name, int number, Instant expiresAt) {
        var now = clock.instant();
        if (!expiresAt.isAfter(now) || expiresAt.isAfter(now.plus(Duration.ofDays(LONGEST_DAYS)))) {
            throw new ParticipationProblem.RoomExpires();
        }
        if (of(dialogue).size() >= MOST_ROOMS) {
            throw new ParticipationProblem.TooManyRooms();
        }
        var room = new Room(Ids.next(), name.strip(), expiresAt.truncatedTo(ChronoUnit.MICROS), number, number);
        jdbc.sql("INSERT INTO room (id, dialogue_id, name, codes, expires_at) VALUES (?, ?, ?, ?, ?)")
                .params(
                        room.id(),
                        dialogue.value(),
                        room.name(),
                        number,
                        OffsetDateTime.ofInstant(room.expiresAt(), ZoneOffset.UTC))
                .update();
        var codes = Stream.generate(() -> Letters.drawn(random, CODE_LETTERS))
                .distinct()
                .limit(number)
                .toList();
        jdbc.sql("INSERT INTO room_code (code_hash, room_id) SELECT decode(h, 'hex'), ? FROM unnest(?::text[]) AS h")
                .param(room.id())
                .param(codes.stream()
                        .map(code -> HexFormat.of().formatHex(hash(dialogue, code)))
                        .toArray(String[]::new))
                .update();
        return new Made(room, codes);
    }

    /** Uses the code up and tells its room; of two at the same instant one is refused. */
    @Transactional(propagation = Propagation.MANDATORY)
    UUID redeem(DialogueId dialogue, String code) {
        var found = jdbc.sql("""
                        SELECT c.room_id, c.used, r.expires_at > ? AS holds
                          FROM room_code c JOIN room r ON r.id = c.room_id
                         WHERE c.code_hash = ? AND r.dialogue_id = ? FOR UPDATE OF c
                        """)
                .params(
                        OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC),
                        hash(dialogue, code),
                        dialogue.value())
                .query(Found.class)
                .optional()
                .orElseThrow(ParticipationProblem.CodeUnknown::new);
        if (found.used()) {
            throw new ParticipationProblem.CodeUsed();
        }
        if (!found.holds()) {
            throw new ParticipationProblem.CodeExpired();
        }
        jdbc.sql("UPDATE room_code SET used = true WHERE code_hash = ?")
                .param(hash(dialogue, code))
                .update();
        return found.roomId();
    }

    /** The rooms of a dialogue, the newest first; at most {@value #MOST_ROOMS}. */
    List<Room> of(DialogueId dialogue) {
        return jdbc.sql("""
                        SELECT r.id, r.name, r.expires_at, r.codes,
                               (SELECT count(*) FROM room_code c WHERE c.room_id = r.id AND NOT c.used) AS unused
                          FROM room r WHERE r.dialogue_id = ? ORDER BY r.id DESC
                        """).param(dialogue.value()).query(Room.class).list();
    }

    private byte[] hash(DialogueId dialogue, String code) {
        return key.hash("room " + dialogue, Letters.plain(code));
    }

    /**
     * @param codes how many were made
     * @param unused how many of them nobody has used
     */
    record Room(UUID id, String name, Instant expiresAt, int codes, int unused) {}

    record Made(Room room, List<String> codes) {}

    private record Found(UUID roomId, boolean used, boolean holds) {}
}
