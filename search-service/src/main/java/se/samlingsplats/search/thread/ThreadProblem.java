package se.samlingsplats.search.thread;

import se.samlingsplats.web.Problem;

/** There is no thread to follow. */
final class ThreadProblem extends Problem {

    private static final long serialVersionUID = 1L;

    ThreadProblem() {
        super(Kind.NOT_FOUND, "thread-not-found", "There is no published recommendation with this id");
    }
}
