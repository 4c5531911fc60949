package dev.chronos.insights.chance;

/** The logarithm of the gamma function, and of what is counted with it. */
final class LogGamma {
    private LogGamma() {}

    /** Stirling's series after shifting the argument above 10; for positive arguments. */
    static double of(double x) {
        var shift = 0.0;
        var y = x;
        while (y < 10) {
            shift += Math.log(y);
            y++;
        }
        var inverse = 1 / (y * y);
        var series = (1 / 12.0 - inverse * (1 / 360.0 - inverse * (1 / 1260.0 - inverse / 1680.0))) / y;
        return (y - 0.5) * Math.log(y) - y + 0.5 * Math.log(2 * Math.PI) + series - shift;
    }

    /** Logarithm of the number of ways to choose k of n. */
    static double choose(int n, int k) {
        return of(n + 1.0) - of(k + 1.0) - of(n - k + 1.0);
    }
}
