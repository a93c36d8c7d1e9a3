package se.samlingsplats.web;

import java.util.Set;

/**
 * Who is asking. Built once from the access token, then passed as an argument.
 *
 * @param subject the token's subject; empty for a visitor. Personal data: never in events, history or logs
 * @param roles realm roles, of which the house knows {@code operator curator member}
 */
public record Caller(String subject, Set<String> roles) {

    private static final Caller ANONYMOUS = new Caller("", Set.of());

    public static Caller anonymous() {
        return ANONYMOUS;
    }

    public boolean isAnonymous() {
        return subject.isEmpty();
    }

    public boolean isOperator() {
        return roles.contains("operator");
    }

    public boolean isCurator() {
        return roles.contains("curator");
    }

    /** Curators and operators are members too. */
    public boolean isMember() {
        return roles.contains("member") || isCurator() || isOperator();
    }

    /** The one word that history shows instead of a person. */
    public String role() {
        return isOperator() ? "operator" : isCurator() ? "curator" : isMember() ? "member" : "visitor";
    }
}
