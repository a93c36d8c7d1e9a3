package se.samlingsplats.directory.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.Assert;

/** Hands out slugs that no aggregate of a kind has or had. Transactions that take slugs wait for each other. */
public final class Slugs {

    private final JdbcClient jdbc;
    private final String table;
    private final String fallback;

    /**
     * @param table kept by a trigger of the migration; holds every slug in use, former ones included
     * @param fallback for names of which no letter is left
     */
    public Slugs(JdbcClient jdbc, String table, String fallback) {
        this.jdbc = jdbc;
        this.table = table;
        this.fallback = fallback;
    }

    public String free(String name) {
        return free(List.of(name)).getFirst();
    }

    /** One slug per name, in the names' order, with two statements however many there are. */
    public List<String> free(List<String> names) {
        Assert.state(TransactionSynchronizationManager.isActualTransactionActive(), "slugs are taken in a transaction");
        var bases = names.stream().map(this::base).toList();
        var taken = taken(bases);
        var result = new ArrayList<String>();
        for (var base : bases) {
            var slug = unused(base, taken);
            taken.add(slug);
            result.add(slug);
        }
        return result;
    }

    public String base(String name) {
        return Slug.of(name, fallback);
    }

    private static String unused(String base, Set<String> taken) {
        var slug = base;
        for (var number = 2; taken.contains(slug); number++) {
            slug = base + "-" + number;
        }
        return slug;
    }

    private Set<String> taken(List<String> bases) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext(:table))")
                .param("table", table)
                .query((row, number) -> true)
                .list();
        var found = jdbc.sql("SELECT slug FROM " + table + """
                         WHERE slug = ANY(:bases) OR regexp_replace(slug, '-[0-9]+$', '') = ANY(:bases)
                        """)
                .param("bases", bases.toArray(String[]::new))
                .query(String.class)
                .list();
        return new HashSet<>(found);
    }
}
