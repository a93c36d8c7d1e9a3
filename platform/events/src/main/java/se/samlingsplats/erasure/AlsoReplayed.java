package se.samlingsplats.erasure;

import java.util.Set;

/** People are also kept where no transaction of ours reaches. */
public interface AlsoReplayed {

    /** Erases whoever's hash is among these. */
    void replay(Set<String> subjectHashes);

    /** It does not answer; the replay is tried again as a whole. */
    final class NotNow extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public NotNow(String why) {
            super(why);
        }
    }
}
