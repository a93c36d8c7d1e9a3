package se.samlingsplats.directory.duplicate;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samlingsplats.directory.duplicate.DuplicatePair.Dismissal;
import se.samlingsplats.directory.duplicate.DuplicatePair.NotTheSame;
import se.samlingsplats.directory.duplicate.DuplicatePair.State;
import se.samlingsplats.directory.duplicate.Duplicates.Pair;
import se.samlingsplats.web.Caller;
import se.samlingsplats.web.Page;
import se.samlingsplats.web.Paging;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The pairs that were found, and what curators said of them. */
@Component
class Pairs {

    /** A dismissal holds for the facts that it was made of. */
    private static final String HELD = """
            SELECT said.* FROM duplicate_dismissal said
              JOIN actor_likeness a ON a.actor_id = said.one AND a.since = said.one_since
              JOIN actor_likeness b ON b.actor_id = said.other AND b.since = said.other_since
            """;

    private static final String OPEN = """
            SELECT one, other, score, reasons, NULL AS reason, NULL AS by_role, NULL::timestamptz AS dismissed_at
              FROM duplicate_pair pair
              JOIN actor a ON a.id = one AND a.status <> 'RETIRED' JOIN actor b ON b.id = other AND b.status <> 'RETIRED'
             WHERE NOT EXISTS (SELECT FROM (%s) held WHERE held.one = pair.one AND held.other = pair.other)
            """.formatted(HELD);

    private static final String DISMISSED = """
            SELECT one, other, coalesce(score, 0) AS score, coalesce(reasons, '[]') AS reasons,
                   reason, by_role, dismissed_at
              FROM (%s) held LEFT JOIN duplicate_pair pair USING (one, other)
              JOIN actor a ON a.id = one AND a.status <> 'RETIRED' JOIN actor b ON b.id = other AND b.status <> 'RETIRED'
            """.formatted(HELD);

    private static final String MERGED = """
            SELECT a.id AS one, a.merged_into AS other, coalesce(score, 0) AS score, coalesce(reasons, '[]') AS reasons,
                   NULL AS reason, NULL AS by_role, NULL::timestamptz AS dismissed_at
              FROM actor a LEFT JOIN duplicate_pair pair
                ON pair.one = least(a.id, a.merged_into) AND pair.other = greatest(a.id, a.merged_into)
             WHERE a.merged_into IS NOT NULL
            """;

    private static final String PAGE = """
            SELECT * FROM (%s) AS found
             WHERE (-score, one, other) > (:score, CAST(:one AS uuid), CAST(:other AS uuid))
             ORDER BY -score, one, other LIMIT :limit
            """;

    private static final String FIRST = new UUID(0, 0).toString();

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Register register;

    Pairs(JdbcClient jdbc, JsonMapper json, Register register) {
        this.jdbc = jdbc;
        this.json = json;
        this.register = register;
    }

    private record Found(
            UUID one,
            UUID other,
            int score,
            List<Reason> reasons,
            @Nullable Dismissal dismissal) {}

    /** The likeliest first. */
    @Transactional(readOnly = true)
    Page<DuplicatePair> list(State state, Paging paging) {
        var after = paging.require(3).after();
        var rows = jdbc.sql(PAGE.formatted(
                        switch (state) {
                            case OPEN -> OPEN;
                            case DISMISSED -> DISMISSED;
                            case MERGED -> MERGED;
                        }))
                .param("score", after.isEmpty() ? -101 : number(after.getFirst()))
                .param("one", after.isEmpty() ? FIRST : Paging.id(after.get(1)).toString())
                .param(
                        "other",
                        after.isEmpty() ? FIRST : Paging.id(after.getLast()).toString())
                .param("limit", paging.limitPlusOne())
                .query((row, number) -> new Found(
                        row.getObject("one", UUID.class),
                        row.getObject("other", UUID.class),
                        row.getInt("score"),
                        json.readValue(row.getString("reasons"), new TypeReference<List<Reason>>() {}),
                        dismissal(
                                row.getString("reason"),
                                row.getString("by_role"),
                                row.getObject("dismissed_at", OffsetDateTime.class))))
                .list();
        var page = Page.of(
                rows, paging, found -> List.of("" + -found.score, found.one.toString(), found.other.toString()));
        var sides = register.look(page.items().stream()
                .flatMap(found -> Stream.of(found.one, found.other))
                .distinct()
                .toList());
        return page.map(found -> new DuplicatePair(
                state,
                found.score,
                found.reasons,
                Objects.requireNonNull(sides.get(found.one)).side(),
                Objects.requireNonNull(sides.get(found.other)).side(),
                found.dismissal));
    }

    private static @Nullable Dismissal dismissal(
            @Nullable String reason, @Nullable String byRole, @Nullable OffsetDateTime at) {
        return reason == null || byRole == null || at == null
                ? null
                : new Dismissal(NotTheSame.valueOf(reason), byRole, at.toInstant());
    }

    /** What several keys brought together keeps the better of its scores. */
    void keep(List<Pair> pairs, UUID search) {
        if (!pairs.isEmpty()) {
            jdbc.sql("""
                            INSERT INTO duplicate_pair AS known (one, other, score, reasons, search_id)
                            SELECT DISTINCT ON (one, other) one, other, score, reasons, ?
                              FROM unnest(?::uuid[], ?::uuid[], ?::int[], ?::jsonb[]) AS found (one, other, score, reasons)
                             ORDER BY one, other, score DESC
                            ON CONFLICT (one, other) DO UPDATE
                               SET score = excluded.score, reasons = excluded.reasons, search_id = excluded.search_id,
                                   found_at = now()
                             WHERE known.search_id <> excluded.search_id OR known.score < excluded.score
                            """)
                    .param(search)
                    .param(pairs.stream().map(pair -> pair.one().toString()).toArray(String[]::new))
                    .param(pairs.stream().map(pair -> pair.other().toString()).toArray(String[]::new))
                    .param(pairs.stream().map(pair -> pair.result().score()).toArray(Integer[]::new))
                    .param(pairs.stream()
                            .map(pair -> json.writeValueAsString(pair.result().reasons()))
                            .toArray(String[]::new))
                    .update();
        }
    }

    /** What the search found no more is no proposal any more. */
    void forgetOthers(UUID search) {
        jdbc.sql("DELETE FROM duplicate_pair WHERE search_id <> ?")
                .param(search)
                .update();
    }

    @Transactional
    void dismiss(UUID one, UUID other, NotTheSame reason, Caller by) {
        var first = standing(lower(one, other));
        var second = standing(higher(one, other));
        jdbc.sql("""
                        INSERT INTO duplicate_dismissal (one, other, one_since, other_since, reason, by_role)
                        VALUES (?, ?, ?, ?, ?, ?)
                        ON CONFLICT (one, other) DO UPDATE
                           SET one_since = excluded.one_since, other_since = excluded.other_since,
                               reason = excluded.reason, by_role = excluded.by_role, dismissed_at = now()
                        """)
                .params(lower(one, other), higher(one, other), first.since(), second.since(), reason.name(), by.role())
                .update();
    }

    @Transactional
    void reopen(UUID one, UUID other) {
        var gone = jdbc.sql("DELETE FROM duplicate_dismissal WHERE one = ? AND other = ?")
                .params(lower(one, other), higher(one, other))
                .update();
        if (gone == 0) {
            throw new DuplicateProblem.NotDismissed();
        }
    }

    private Register.Entry standing(UUID id) {
        return Optional.of(id).flatMap(register::standing).orElseThrow(DuplicateProblem.ActorNotFound::new);
    }

    /** As PostgreSQL orders them, and Java doesn't: by their digits. */
    private static UUID lower(UUID one, UUID other) {
        var order = one.toString().compareTo(other.toString());
        if (order == 0) {
            throw new DuplicateProblem.NoPair();
        }
        return order < 0 ? one : other;
    }

    private static UUID higher(UUID one, UUID other) {
        return lower(one, other).equals(one) ? other : one;
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw Paging.invalidCursor();
        }
    }
}
