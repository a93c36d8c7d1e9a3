package se.samlingsplats.dialogue.opinion;

/** Where somebody or something stands in the picture. */
public record Point(double x, double y) {

    static final Point ORIGIN = new Point(0, 0);

    double distance(Point other) {
        return Math.sqrt(squared(other));
    }

    double squared(Point other) {
        var dx = x - other.x;
        var dy = y - other.y;
        return dx * dx + dy * dy;
    }
}
