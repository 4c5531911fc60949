package dev.chronos.sharing.recurrence.rule;

import java.util.BitSet;
import java.util.regex.Pattern;

/** The numbers of one list of a rule. Negative ones count from the end. */
final class Numbers {
    static final Numbers NONE = new Numbers(new BitSet());

    /** The largest number in any list is 366. */
    private static final int ZERO = 366;

    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,3}");

    private final BitSet bits;

    private Numbers(BitSet bits) {
        this.bits = bits;
    }

    static Numbers of(int... numbers) {
        var bits = new BitSet();
        for (var number : numbers) {
            bits.set(ZERO + number);
        }
        return new Numbers(bits);
    }

    /** @throws IllegalArgumentException when a number is none, or out of bounds */
    static Numbers parse(String list, int least, int most, boolean signed) {
        var bits = new BitSet();
        for (var item : list.split(",", -1)) {
            bits.set(ZERO + number(item.strip(), least, most, signed));
        }
        return new Numbers(bits);
    }

    static int number(String item, int least, int most, boolean signed) {
        if (!NUMBER.matcher(item).matches() || !signed && !Character.isDigit(item.charAt(0))) {
            throw new IllegalArgumentException("not a number: " + item);
        }
        var number = Integer.parseInt(item);
        if (Math.abs(number) < least || Math.abs(number) > most) {
            throw new IllegalArgumentException("out of bounds: " + item);
        }
        return number;
    }

    Numbers and(Numbers others) {
        var both = (BitSet) bits.clone();
        both.or(others.bits);
        return new Numbers(both);
    }

    boolean isEmpty() {
        return bits.isEmpty();
    }

    boolean contains(int number) {
        return bits.get(ZERO + number);
    }

    /** True when the list says nothing, or names the number. */
    boolean allow(int number) {
        return bits.isEmpty() || contains(number);
    }

    /** True when the list says nothing, or names the position by either of its numbers. */
    boolean allow(int fromStart, int fromEnd) {
        return bits.isEmpty() || contains(fromStart) || contains(fromEnd);
    }

    int[] ascending() {
        return bits.stream().map(bit -> bit - ZERO).toArray();
    }

    /** How many values the list stands for: without a list there is one, taken from the start of the event. */
    int choices() {
        return Math.max(1, bits.cardinality());
    }
}
