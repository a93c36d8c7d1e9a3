package se.samlingsplats.directory.solution;

enum SolutionStatus {
    PUBLISHED,
    RETIRED
}
