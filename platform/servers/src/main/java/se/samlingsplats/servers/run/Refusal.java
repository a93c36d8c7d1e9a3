package se.samlingsplats.servers.run;

/** Why nothing was started: one sentence for the person at the terminal. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refusal(String sentence) {
        super(sentence);
    }
}
