package se.samlingsplats.dialogue.opinion;

/** How some people voted on one statement. */
public record Count(int agree, int disagree, int pass) {

    static final Count NONE = new Count(0, 0, 0);

    public int votes() {
        return agree + disagree + pass;
    }

    Count with(int vote) {
        return new Count(agree + (vote > 0 ? 1 : 0), disagree + (vote < 0 ? 1 : 0), pass + (vote == 0 ? 1 : 0));
    }

    Count and(Count other) {
        return new Count(agree + other.agree, disagree + other.disagree, pass + other.pass);
    }

    Count without(Count other) {
        return new Count(agree - other.agree, disagree - other.disagree, pass - other.pass);
    }

    /** As if one had agreed and one not before anybody voted. */
    double agreeing() {
        return (agree + 1.0) / (votes() + 2);
    }

    double disagreeing() {
        return (disagree + 1.0) / (votes() + 2);
    }

    double agreeTest() {
        return Significance.proportion(agree, votes());
    }

    double disagreeTest() {
        return Significance.proportion(disagree, votes());
    }

    Count mirrored() {
        return new Count(disagree, agree, pass);
    }
}
