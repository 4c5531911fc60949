package dev.chronos.insights.prose;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.number.Scale;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.ULocale;
import java.math.RoundingMode;

/** Plain numbers and shares as a locale writes them. */
final class Figures {
    private final LocalizedNumberFormatter number;
    private final LocalizedNumberFormatter percent;

    Figures(ULocale locale) {
        number = NumberFormatter.withLocale(locale)
                .precision(Precision.maxFraction(1))
                .roundingMode(RoundingMode.HALF_UP);
        percent = NumberFormatter.withLocale(locale)
                .unit(MeasureUnit.PERCENT)
                .scale(Scale.powerOfTen(2))
                .precision(Precision.integer())
                .roundingMode(RoundingMode.HALF_UP);
    }

    /** {@code 1,234.5} or {@code 1.234,5}; at most one decimal. */
    String number(double value) {
        return number.format(tidy(value)).toString();
    }

    /** {@code 62%} or {@code 62 %}. */
    String percent(double ratio) {
        return percent.format(ratio).toString();
    }

    /** At most one decimal, a whole number without its point, and no negative zero. */
    static Number tidy(double value) {
        var rounded = Math.abs(value) < 1e14 ? Math.round(value * 10) / 10.0 : value;
        return rounded == Math.rint(rounded) && Math.abs(rounded) < 1e15 ? (Number) (long) rounded : (Number) rounded;
    }
}
