package se.samlingsplats.search.operations;

import se.samlingsplats.web.Problem;

/** The ways in which an operator can be refused. */
final class OperationProblem extends Problem {

    private static final long serialVersionUID = 1L;

    private OperationProblem(Kind kind, String code, String detail) {
        super(kind, code, detail);
    }

    static OperationProblem rebuildRunning() {
        return new OperationProblem(
                Kind.CONFLICT, "rebuild-running", "A generation is being built; wait for it or remove it first");
    }

    static OperationProblem noSuchGeneration() {
        return new OperationProblem(Kind.NOT_FOUND, "generation-not-found", "There is no generation of that number");
    }

    static OperationProblem generationInUse() {
        return new OperationProblem(
                Kind.CONFLICT, "generation-in-use", "The generation in use can't be removed; activate another first");
    }

    static OperationProblem generationNotReady() {
        return new OperationProblem(
                Kind.CONFLICT, "generation-not-ready", "Only a generation that is kept up to date can be activated");
    }

    static OperationProblem noSuchDeadLetter() {
        return new OperationProblem(Kind.NOT_FOUND, "dead-letter-not-found", "There is no dead letter of that id");
    }

    static OperationProblem notKept() {
        return new OperationProblem(
                Kind.CONFLICT, "dead-letter-not-kept", "The record was too large to keep; republish the aggregate");
    }

    static OperationProblem stillRefused(String reason) {
        return new OperationProblem(
                Kind.RULE_BROKEN, "dead-letter-still-refused", "It still can't be indexed: " + reason);
    }
}
