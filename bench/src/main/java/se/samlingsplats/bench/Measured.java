package se.samlingsplats.bench;

/** One bench. */
interface Measured {
    void run(Scale scale, Report report) throws Exception;
}
