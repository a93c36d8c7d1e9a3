package se.samlingsplats.erasure;

import se.samlingsplats.web.Problem;

/** Every way in which erasures make a request fail. */
abstract sealed class ErasureProblem extends Problem {

    private static final long serialVersionUID = 1L;

    private ErasureProblem(Kind kind, String code, String detail) {
        super(kind, code, detail);
    }

    static final class AccountErased extends ErasureProblem {

        private static final long serialVersionUID = 1L;

        AccountErased() {
            super(
                    Kind.UNAUTHENTICATED,
                    "account-erased",
                    "This account has been erased; nothing more is written for it");
        }
    }
}
