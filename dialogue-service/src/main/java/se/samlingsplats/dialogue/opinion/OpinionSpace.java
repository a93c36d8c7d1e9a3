package se.samlingsplats.dialogue.opinion;

import java.util.stream.IntStream;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;

/**
 * The plane on which opinions differ most: the two first principal components of everybody's votes, what is unseen
 * taken as the mean. Exact, by the eigenvectors of the smaller of the two products of the matrix with itself.
 */
final class OpinionSpace {

    private static final double NOTHING = 1e-10;

    private final double[] means;
    private final double[][] axes;

    OpinionSpace(double[] means, double[][] axes) {
        this.means = means;
        this.axes = axes;
    }

    static OpinionSpace of(VoteMatrix votes) {
        var means = means(votes);
        return new OpinionSpace(means, axes(votes, means));
    }

    /** Made anew each time: the whole matrix as numbers would take eight times the room of the votes. */
    private static double[] centred(VoteMatrix votes, double[] means, int row) {
        var centred = new double[means.length];
        for (var j = 0; j < centred.length; j++) {
            var vote = votes.value(row, j);
            centred[j] = vote == VoteMatrix.UNSEEN ? 0 : vote - means[j];
        }
        return centred;
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

    private static double[][] axes(VoteMatrix votes, double[] means) {
        var axes = new double[2][means.length];
        if (votes.voters() == 0 || means.length == 0) {
            return axes;
        }
        var byVoter = votes.voters() < means.length;
        var product = byVoter ? ofVoters(votes, means) : ofStatements(votes, means);
        var lift = lifted(product);
        var eigen = new EigenDecompositionSymmetric(new Array2DRowRealMatrix(product, false));
        var values = eigen.getEigenvalues();
        for (var axis = 0; axis < Math.min(2, values.length); axis++) {
            if (values[axis] - lift > NOTHING * Math.max(1, values[0])) {
                var vector = eigen.getEigenvector(axis).toArray();
                axes[axis] = upright(unit(byVoter ? combined(votes, means, vector) : vector));
            }
        }
        return axes;
    }

    /**
     * Adds to the diagonal, which changes no eigenvector: the decomposition does not converge where hundreds of
     * eigenvalues are all but zero, as they are where statements outnumber what people voted on.
     */
    private static double lifted(double[][] product) {
        var lift = 0.0;
        for (var i = 0; i < product.length; i++) {
            lift = Math.max(lift, product[i][i]);
        }
        for (var i = 0; i < product.length; i++) {
            product[i][i] += lift;
        }
        return lift;
    }

    private static double[][] ofStatements(VoteMatrix votes, double[] means) {
        var product = new double[means.length][means.length];
        for (var i = 0; i < votes.voters(); i++) {
            var row = centred(votes, means, i);
            for (var a = 0; a < row.length; a++) {
                if (row[a] != 0) {
                    for (var b = a; b < row.length; b++) {
                        product[a][b] += row[a] * row[b];
                    }
                }
            }
        }
        return mirrored(product);
    }

    private static double[][] ofVoters(VoteMatrix votes, double[] means) {
        var product = new double[votes.voters()][votes.voters()];
        for (var a = 0; a < product.length; a++) {
            var row = centred(votes, means, a);
            for (var b = a; b < product.length; b++) {
                product[a][b] = dot(row, centred(votes, means, b));
            }
        }
        return mirrored(product);
    }

    private static double[][] mirrored(double[][] upper) {
        for (var a = 0; a < upper.length; a++) {
            for (var b = 0; b < a; b++) {
                upper[a][b] = upper[b][a];
            }
        }
        return upper;
    }

    private static double dot(double[] a, double[] b) {
        var sum = 0.0;
        for (var j = 0; j < a.length; j++) {
            sum += a[j] * b[j];
        }
        return sum;
    }

    private static double[] combined(VoteMatrix votes, double[] means, double[] weights) {
        var sum = new double[means.length];
        for (var i = 0; i < weights.length; i++) {
            var row = centred(votes, means, i);
            for (var j = 0; j < sum.length; j++) {
                sum[j] += weights[i] * row[j];
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
