package se.samlingsplats.dialogue.opinion;

import java.util.stream.IntStream;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;

/**
 * The plane on which opinions differ most: the two first principal components of everybody's votes, what is unseen
 * taken as the mean. Exact, by the eigenvectors of the smaller of the two products of the matrix with itself.
 */
final class OpinionSpace {

    private static final double NOTHING = 1e-12;

    private final double[] means;
    private final double[][] axes;

    OpinionSpace(double[] means, double[][] axes) {
        this.means = means;
        this.axes = axes;
    }

    static OpinionSpace of(VoteMatrix votes) {
        var means = means(votes);
        var centred = new double[votes.voters()][votes.statements()];
        for (var i = 0; i < votes.voters(); i++) {
            for (var j = 0; j < votes.statements(); j++) {
                var vote = votes.value(i, j);
                centred[i][j] = vote == VoteMatrix.UNSEEN ? 0 : vote - means[j];
            }
        }
        return new OpinionSpace(means, axes(centred, votes.statements()));
    }

    private static double[] means(VoteMatrix votes) {
        var means = new double[votes.statements()];
        for (var j = 0; j < means.length; j++) {
            var sum = 0;
            var seen = 0;
            for (var i = 0; i < votes.voters(); i++) {
                var vote = votes.value(i, j);
                if (vote != VoteMatrix.UNSEEN) {
                    sum += vote;
                    seen++;
                }
            }
            means[j] = seen == 0 ? 0 : (double) sum / seen;
        }
        return means;
    }

    private static double[][] axes(double[][] centred, int statements) {
        var axes = new double[2][statements];
        if (centred.length == 0 || statements == 0) {
            return axes;
        }
        var byVoter = centred.length < statements;
        var product = byVoter ? products(centred) : products(transposed(centred, statements));
        var eigen = new EigenDecompositionSymmetric(new Array2DRowRealMatrix(product, false));
        var values = eigen.getEigenvalues();
        for (var axis = 0; axis < Math.min(2, values.length); axis++) {
            if (values[axis] > NOTHING * Math.max(1, values[0])) {
                var vector = eigen.getEigenvector(axis).toArray();
                axes[axis] = upright(unit(byVoter ? combined(centred, vector, statements) : vector));
            }
        }
        return axes;
    }

    private static double[][] products(double[][] rows) {
        var product = new double[rows.length][rows.length];
        for (var a = 0; a < rows.length; a++) {
            for (var b = a; b < rows.length; b++) {
                product[a][b] = dot(rows[a], rows[b]);
                product[b][a] = product[a][b];
            }
        }
        return product;
    }

    private static double dot(double[] a, double[] b) {
        var sum = 0.0;
        for (var j = 0; j < a.length; j++) {
            sum += a[j] * b[j];
        }
        return sum;
    }

    private static double[][] transposed(double[][] rows, int columns) {
        var turned = new double[columns][rows.length];
        for (var i = 0; i < rows.length; i++) {
            for (var j = 0; j < columns; j++) {
                turned[j][i] = rows[i][j];
            }
        }
        return turned;
    }

    private static double[] combined(double[][] rows, double[] weights, int columns) {
        var sum = new double[columns];
        for (var i = 0; i < rows.length; i++) {
            for (var j = 0; j < columns; j++) {
                sum[j] += weights[i] * rows[i][j];
            }
        }
        return sum;
    }

    private static double[] unit(double[] vector) {
        var length = Math.sqrt(dot(vector, vector));
        return IntStream.range(0, vector.length)
                .mapToDouble(j -> vector[j] / length)
                .toArray();
    }

    /** An axis may point either way; its largest part decides, so that the picture does not flip. */
    private static double[] upright(double[] vector) {
        var largest = 0;
        for (var j = 1; j < vector.length; j++) {
            largest = Math.abs(vector[j]) > Math.abs(vector[largest]) + NOTHING ? j : largest;
        }
        var sign = vector[largest] < 0 ? -1 : 1;
        return IntStream.range(0, vector.length)
                .mapToDouble(j -> sign * vector[j])
                .toArray();
    }

    double mean(int statement) {
        return means[statement];
    }

    double part(int axis, int statement) {
        return axes[axis][statement];
    }

    /** Who voted on few statements is moved outwards as far as those few can carry. */
    Point project(VoteMatrix votes, int row) {
        var x = 0.0;
        var y = 0.0;
        var seen = 0;
        for (var j = 0; j < means.length; j++) {
            var vote = votes.value(row, j);
            if (vote != VoteMatrix.UNSEEN) {
                seen++;
                x += (vote - means[j]) * axes[0][j];
                y += (vote - means[j]) * axes[1][j];
            }
        }
        var stretch = Math.sqrt((double) means.length / Math.max(seen, 1));
        return new Point(stretch * x, stretch * y);
    }

    /** Where somebody would stand who did nothing but agree with this one statement. */
    Point statement(int column) {
        var stretch = Math.sqrt(means.length) * (1 - means[column]);
        return new Point(stretch * axes[0][column], stretch * axes[1][column]);
    }

    /** How far one vote on this statement moves somebody. */
    double extremity(int column) {
        return statement(column).distance(Point.ORIGIN);
    }
}
