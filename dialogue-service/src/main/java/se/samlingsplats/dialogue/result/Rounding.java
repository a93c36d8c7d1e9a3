package se.samlingsplats.dialogue.result;

/** How coarse published figures are: nobody's coming or going can be read from them. */
final class Rounding {

    static final int FEWEST = 5;
    static final int THRESHOLD = 20;
    private static final int STEP = 5;
    private static final String LABELS = "ABCDE";

    private Rounding() {}

    static int people(int people) {
        return Math.max(STEP, Math.round(people / (float) STEP) * STEP);
    }

    static int percent(int part, int whole) {
        return Math.round(100f * part / whole / STEP) * STEP;
    }

    static double tenths(double number) {
        return Math.round(number * 10) / 10.0;
    }

    static double hundredths(double number) {
        return Math.round(number * 100) / 100.0;
    }

    static String letter(int label) {
        return LABELS.substring(label, label + 1);
    }
}
