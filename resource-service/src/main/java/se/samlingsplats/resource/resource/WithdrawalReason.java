package se.samlingsplats.resource.resource;

import java.util.Locale;

/** Why a resource is no longer shown; a code, since free words could name people. */
enum WithdrawalReason {
    OUTDATED,
    LINK_DEAD,
    DUPLICATE,
    INCORRECT,
    RIGHTS_HOLDER_REQUEST,
    UNLAWFUL,
    OTHER;

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
