package dev.chronos.insights.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import dev.chronos.insights.chance.GroupScan.Sample;
import dev.chronos.insights.chance.GroupScan.Side;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Expected values come from SciPy and statsmodels: see {@code chance/expected.py} among the test resources. */
class ChanceTest {
    private static final double[] RISING = {3, 5, 4, 8, 7, 9, 12, 10, 13, 15};
    private static final double[] TIED = {0, 0, 30, 0, 30, 60, 30, 90};

    /** Four standard errors of a share of 999 draws, or of as many draws as it takes for twenty to reach it. */
    private static double sampling(double p) {
        return 4 * Math.max(Math.sqrt(p * (1 - p) / 999), p * Math.sqrt((1 - p) / Permutation.ENOUGH)) + 0.001;
    }

    @Test
    void students_t_has_the_tails_of_scipy() {
        assertThat(StudentT.twoSided(2.3, 7)).isCloseTo(0.05499109520437154, offset(1e-10));
        assertThat(StudentT.twoSided(4.5, 12)).isCloseTo(0.0007266529214036917, offset(1e-10));
        assertThat(StudentT.twoSided(0, 5)).isCloseTo(1, offset(1e-10));
    }

    @Test
    void a_new_value_is_held_against_the_prediction_interval() {
        var earlier = new double[] {310, 295, 340, 280, 330, 305, 315, 290};

        assertThat(StudentT.ofNewValue(420, earlier, 1)).isCloseTo(0.0012121305220725647, offset(1e-10));
        assertThat(StudentT.ofNewValue(306, new double[] {300, 300, 300}, 15)).isGreaterThan(0.7);
    }

    @Test
    void the_sign_test_is_binomial() {
        assertThat(Exact.sign(13, 16)).isCloseTo(0.021270751953125, offset(1e-10));
        assertThat(Exact.sign(5, 12)).isCloseTo(0.7744140625, offset(1e-10));
        assertThat(Exact.sign(40, 60)).isCloseTo(0.01348929373119186, offset(1e-10));
        assertThat(Exact.sign(6, 12)).isCloseTo(1, offset(1e-10));
    }

    @Test
    void fishers_test_adds_the_tables_that_are_at_most_as_likely() {
        assertThat(Exact.fisher(8, 2, 1, 5)).isCloseTo(0.034965034965034975, offset(1e-10));
        assertThat(Exact.fisher(30, 10, 20, 25)).isCloseTo(0.0076425248244372836, offset(1e-10));
        assertThat(Exact.fisher(0, 12, 3, 9)).isCloseTo(0.21739130434782605, offset(1e-10));
    }

    @Test
    void wilsons_interval_stays_within_zero_and_one() {
        assertThat(Exact.wilson(7, 20)[0]).isCloseTo(0.18119182410108203, offset(1e-10));
        assertThat(Exact.wilson(7, 20)[1]).isCloseTo(0.5671457233147638, offset(1e-10));
        assertThat(Exact.wilson(0, 15)[0]).isZero();
        assertThat(Exact.wilson(0, 15)[1]).isCloseTo(0.20388330103584867, offset(1e-10));
    }

    @Test
    void a_family_is_adjusted_as_benjamini_and_hochberg_say() {
        var family = new double[] {
            0.001, 0.008, 0.039, 0.041, 0.042, 0.06, 0.074, 0.205, 0.212, 0.216, 0.222, 0.251, 0.269, 0.275, 0.34
        };

        var adjusted = Arrays.stream(family)
                .map(p -> FalseDiscovery.adjust(p, family))
                .limit(8)
                .toArray();

        var expected = new double[] {0.015, 0.06, 0.126, 0.126, 0.126, 0.15, 0.15857142857142856, 0.29464285714285715};
        assertThat(adjusted).containsExactly(expected, offset(1e-10));
        // A second finding of the first test: 15 * 0.005 / 1, more than 15 * 0.008 / 2.
        assertThat(FalseDiscovery.adjust(0.005, family)).isCloseTo(0.06, offset(1e-10));
    }

    @Test
    void a_short_trend_without_ties_is_exact() {
        var trend = MannKendall.of(RISING);

        assertThat(trend.s()).isEqualTo(39);
        assertThat(trend.p(RISING, Draws.of(1))).isCloseTo(0.00011518959435626102, offset(1e-10));
        var mixed = new double[] {3, 5, 4, 8, 7, 2, 12, 6};
        assertThat(MannKendall.of(mixed).p(mixed, Draws.of(1))).isCloseTo(0.39875992063492066, offset(1e-10));
    }

    @Test
    void a_trend_with_ties_and_zeros_is_permuted() {
        var trend = MannKendall.of(TIED);

        assertThat(trend.s()).isEqualTo(18);
        assertThat(trend.deviation()).isCloseTo(7.615773105863909, offset(1e-9));
        assertThat(trend.p(TIED, Draws.of(1))).isCloseTo(0.019642857142857142, offset(sampling(0.0196)));
    }

    @Test
    void the_slope_is_the_median_of_all_slopes() {
        assertThat(MannKendall.slope(RISING)).isCloseTo(1.3333333333333333, offset(1e-10));
        assertThat(MannKendall.slope(TIED)).isCloseTo(11, offset(1e-10));
    }

    @Test
    void pettitt_finds_where_the_level_changed() {
        var step = new double[] {60, 75, 50, 65, 80, 70, 180, 200, 170, 190, 210, 185};

        assertThat(Pettitt.of(step, 3)).isEqualTo(new Pettitt(6, 36));
        assertThat(Pettitt.p(step, 3, Draws.of(1))).isLessThan(0.01);
        assertThat(Pettitt.of(TIED, 1)).isEqualTo(new Pettitt(4, 14));
        assertThat(Pettitt.p(TIED, 1, Draws.of(1))).isCloseTo(0.1, offset(sampling(0.1)));
    }

    @Test
    void a_falling_share_has_the_trend_of_cochran_and_armitage() {
        var score = new double[90];
        var hit = new double[90];
        var next = 0;
        var classes = new int[][] {{25, 2, 30}, {50, 6, 24}, {90, 12, 16}};
        for (var one : classes) {
            Arrays.fill(score, next, next + one[1] + one[2], one[0]);
            Arrays.fill(hit, next + one[1], next + one[1] + one[2], 1);
            next += one[1] + one[2];
        }

        assertThat(CochranArmitage.z(score, hit)).isCloseTo(-3.4022902138245694, offset(1e-9));
        assertThat(CochranArmitage.falling(score, hit, Draws.of(1))).isLessThan(0.005);
        var few = CochranArmitage.falling(
                new double[] {1, 1, 1, 2, 2, 2, 3, 3, 3}, new double[] {1, 1, 1, 1, 1, 0, 0, 0, 0}, Draws.of(1));
        assertThat(few).isCloseTo(0.023809523809523808, offset(sampling(0.024)));
    }

    @Test
    void a_scan_over_groups_pays_for_the_looking() {
        var values = new double[] {4, 5, 5, 4, 2, 3, 2, 3, 3, 2};
        var group = new int[] {0, 0, 0, 0, 1, 1, 1, 2, 2, 2};

        var scan = GroupScan.of(new Sample(values, group, new int[] {10}), 3, Side.BOTH, Draws.of(1));

        assertThat(scan.effect()[0]).isCloseTo(4.5 - 2.5, offset(1e-10));
        assertThat(scan.p()[0]).isCloseTo(0.004675, offset(sampling(0.0047)));
        assertThat(scan.p()[1]).isCloseTo(0.297575, offset(sampling(0.3)));
        assertThat(scan.p()[2]).isCloseTo(0.6388, offset(sampling(0.64)));
    }

    @Test
    void what_changes_from_block_to_block_is_no_effect_of_a_group() {
        var values = new double[] {1, 1, 2, 1, 5, 5, 6, 5};
        var group = new int[] {0, 0, 0, 1, 1, 1, 1, 0};

        var scan = GroupScan.of(new Sample(values, group, new int[] {4, 4}), 2, Side.BOTH, Draws.of(1));

        assertThat(Math.abs(scan.effect()[0])).isLessThan(0.5);
        assertThat(scan.p()[0]).isGreaterThan(0.5);
    }

    @Test
    void equal_values_are_no_finding() {
        var scan = GroupScan.of(
                new Sample(new double[] {3, 3, 3, 3}, new int[] {0, 0, 1, 1}, new int[] {4}),
                2,
                Side.BOTH,
                Draws.of(1));

        assertThat(scan.p()).containsOnly(1);
    }

    @Test
    void the_same_name_draws_the_same_numbers() {
        // The first outputs of SplitMix64 for the seed 1234567, as its authors' reference code prints them.
        assertThat(Draws.of(1234567).next()).isEqualTo(6457827717110365317L);
        assertThat(Draws.of("u1|2026-03-02").next())
                .isEqualTo(Draws.of("u1|2026-03-02").next())
                .isNotEqualTo(Draws.of("u2|2026-03-02").next());
    }

    @Test
    void draws_are_even() {
        var draws = Draws.of(7);
        var counts = new int[6];
        for (var i = 0; i < 60_000; i++) {
            counts[draws.below(6)]++;
        }

        assertThat(Arrays.stream(counts).boxed())
                .allSatisfy(count -> assertThat(count).isBetween(9_600, 10_400));
    }
}
