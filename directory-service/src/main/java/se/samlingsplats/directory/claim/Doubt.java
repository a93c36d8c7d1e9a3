package se.samlingsplats.directory.claim;

/** Why an address alone does not show that somebody speaks for an actor: each of these asks for a curator. */
enum Doubt {
    NO_WEBSITE,
    /** Anybody can have a page there: the public suffix list's private section, and hosts of our own list. */
    SHARED_HOST,
    /** Several actors of the directory are under the domain. */
    MANY_ACTORS,
    FREE_MAIL,
    /** The address is at another domain than the website. */
    OTHER_DOMAIN,
    /** The address is below the website's domain, where others may give addresses out. */
    SUBDOMAIN_MAIL,
    /** Letters that can look like others. */
    LOOKALIKE,
    WEBSITE_NEW,
    /** The website is not the one the actor first had. */
    WEBSITE_REPLACED
}
