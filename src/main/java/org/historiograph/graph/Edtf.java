package org.historiograph.graph;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date as a source gives it, in the Extended Date/Time Format of the Library of Congress, now ISO 8601-2:2019 Annex A
 * (https://www.loc.gov/standards/datetime/): levels 0 and 1, and the masks of level 2 ({@code 15XX-12-2X}). A qualifier
 * ({@code ?}
 * uncertain, {@code ~} approximate, {@code %} both) doesn't widen the bounds, since nobody says by how much. An end of an
 * interval that is
 * open or unknown is bounded by {@link #MIN} or {@link #MAX}; so is a year beyond them.
 *
 * @param text what was written
 * @param earliest the first day that is meant, never null
 * @param latest the last day that is meant, never null nor before the first
 */
public record Edtf(String text, LocalDate earliest, LocalDate latest) {
    /** The first year that PostgreSQL's dates reach. */
    public static final LocalDate MIN = LocalDate.of(-4712, 1, 1);
    public static final LocalDate MAX = LocalDate.of(9999, 12, 31);

    private static final Pattern SEASON = Pattern.compile("(-?\\d{4})-(2[1-4])");
    private static final Pattern LONG_YEAR = Pattern.compile("Y(-?)\\d{5,}");
    private static final Pattern TIME = Pattern
            .compile("(\\d{4}-\\d\\d-\\d\\d)T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(Z|[+-]\\d\\d(:\\d\\d)?)?");

    /**
     * Reads a date.
     *
     * @throws IllegalArgumentException if the text is no EDTF, names a day that doesn't exist or ends before it begins
     */
    public static Edtf parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0)
            return date(text);
        String from = text.substring(0, slash);
        String to = text.substring(slash + 1);
        boolean startKnown = !isOpen(from);
        boolean endKnown = !isOpen(to);
        if (!startKnown && !endKnown)
            throw invalid(text);
        LocalDate earliest = startKnown ? date(from).earliest : MIN;
        LocalDate latest = endKnown ? date(to).latest : MAX;
        if (latest.isBefore(earliest))
            throw new IllegalArgumentException("'" + text + "' ends before it begins");
        return new Edtf(text, earliest, latest);
    }

    private static boolean isOpen(String end) {
        return end.isEmpty() || end.equals("..");
    }

    private static Edtf date(String text) {
        String plain = text.replaceFirst("[?~%]$", "");
        Matcher time = TIME.matcher(plain);
        Matcher season = SEASON.matcher(plain);
        Matcher longYear = LONG_YEAR.matcher(plain);
        if (longYear.matches())
            return longYear.group(1).isEmpty() ? new Edtf(text, MAX, MAX) : new Edtf(text, MIN, MIN);
        if (season.matches())
            return season(text, Integer.parseInt(season.group(1)), Integer.parseInt(season.group(2)) - 21);
        DateMask mask = DateMask.parse(time.matches() ? time.group(1) : plain);
        if (mask == null || mask.earliest() == null)
            throw invalid(text);
        return new Edtf(text, clamp(mask.earliest()), clamp(mask.latest()));
    }

    /**
     * Meteorological seasons of the northern hemisphere: the standard leaves them to the reader. Winter begins in the year's
     * December.
     */
    private static Edtf season(String text, int year, int quarter) {
        LocalDate first = LocalDate.of(year, 3, 1).plusMonths(3L * quarter);
        return new Edtf(text, clamp(first), clamp(first.plusMonths(3).minusDays(1)));
    }

    private static LocalDate clamp(LocalDate date) {
        return date.isBefore(MIN) ? MIN : date.isAfter(MAX) ? MAX : date;
    }

    private static IllegalArgumentException invalid(String text) {
        return new IllegalArgumentException("'" + text + "' is not a date in EDTF");
    }
}
