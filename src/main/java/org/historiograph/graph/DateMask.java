package org.historiograph.graph;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A year, month or day some of whose digits may be unknown: {@code 193X}, {@code 1936-XX-18}. A missing part is as if all
 * unknown.
 */
record DateMask(boolean beforeZero, String year, String month, String day) {
    private static final Pattern FORM = Pattern.compile("(-?)([\\dX]{4})(?:-([\\dX]{2})(?:-([\\dX]{2}))?)?");

    /** The mask that is written, or null if the text is none. */
    static DateMask parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches())
            return null;
        String month = form.group(3) == null ? "XX" : form.group(3);
        String day = form.group(4) == null ? "XX" : form.group(4);
        return new DateMask(!form.group(1).isEmpty(), form.group(2), month, day);
    }

    /** The first day that fits the mask; null if none does, as with February 30. */
    LocalDate earliest() {
        return first(false);
    }

    /** The last day that fits the mask; null if none does. */
    LocalDate latest() {
        return first(true);
    }

    private LocalDate first(boolean fromEnd) {
        int low = Integer.parseInt(year.replace('X', '0'));
        int high = Integer.parseInt(year.replace('X', '9'));
        // Negative years run backwards.
        return direction(low, high, fromEnd != beforeZero).filter(y -> fits(y, year)).map(y -> beforeZero ? -y : y).boxed()
                .flatMap(y -> direction(1, 12, fromEnd).filter(m -> fits(m, month)).mapToObj(m -> YearMonth.of(y, m)))
                .flatMap(ym -> direction(1, ym.lengthOfMonth(), fromEnd).filter(d -> fits(d, day)).mapToObj(ym::atDay))
                .findFirst().orElse(null);
    }

    private static IntStream direction(int low, int high, boolean fromEnd) {
        return IntStream.rangeClosed(low, high).map(i -> fromEnd ? high - (i - low) : i);
    }

    private static boolean fits(int value, String mask) {
        for (int i = mask.length() - 1, rest = value; i >= 0; i--, rest /= 10) {
            if (mask.charAt(i) != 'X' && mask.charAt(i) - '0' != rest % 10)
                return false;
        }
        return true;
    }
}
