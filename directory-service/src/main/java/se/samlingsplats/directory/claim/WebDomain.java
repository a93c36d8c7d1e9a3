package se.samlingsplats.directory.claim;

import com.google.common.net.InternetDomainName;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A host as the public suffix list divides it.
 *
 * @param host in its ASCII form
 * @param registrable what somebody holds under a public suffix, private ones included; null for a suffix itself
 * @param shared under a suffix that a company gives away pages under, not a registry names
 */
record WebDomain(String host, @Nullable String registrable, boolean shared) {

    static Optional<WebDomain> ofWebsite(@Nullable String website) {
        try {
            return website == null ? Optional.empty() : of(hostOf(new URI(website)));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** Java's own reading knows hosts in ASCII only; whatever else an authority may hold is no host of ours. */
    private static @Nullable String hostOf(URI website) {
        var authority = website.getHost() == null ? website.getAuthority() : website.getHost();
        return authority == null || authority.contains("@") ? null : authority.replaceFirst(":[0-9]+$", "");
    }

    static Optional<WebDomain> ofMail(String address) {
        return of(address.substring(address.lastIndexOf('@') + 1));
    }

    private static Optional<WebDomain> of(@Nullable String name) {
        if (name == null) {
            return Optional.empty();
        }
        try {
            var domain = InternetDomainName.from(
                    IDN.toASCII(name, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT));
            return domain.hasPublicSuffix() ? Optional.of(divided(domain)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Guava's public suffix knows both sections of the list, its registry suffix only the registries'. */
    private static WebDomain divided(InternetDomainName domain) {
        var registrable =
                domain.isUnderPublicSuffix() ? domain.topPrivateDomain().toString() : null;
        return new WebDomain(
                trimmed(domain.toString()),
                registrable == null ? null : trimmed(registrable),
                !Objects.equals(domain.publicSuffix(), domain.registrySuffix()));
    }

    private static String trimmed(String name) {
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }

    /** In any label: such a name may look like quite another. */
    boolean isInternational() {
        return host.startsWith("xn--") || host.contains(".xn--");
    }

    boolean isAtTop() {
        return host.equals(registrable);
    }
}
