package org.historiograph.citation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Dates of the corpus (EDTF) as dates of CSL-JSON (CSL 1.0.2, appendix "Dates"), which know less: what they can't say is a
 * literal.
 */
final class CslDate {

    private static final Pattern DAY = Pattern.compile("(-?\\d{4})(?:-(\\d\\d))?(?:-(\\d\\d))?");
    private static final Pattern SEASON = Pattern.compile("(-?\\d{4})-2([1-4])");
    private static final Pattern QUALIFIER = Pattern.compile("[?~%]");

    private CslDate() {
    }

    static ObjectNode of(String edtf) {
        ObjectNode date = JsonNodeFactory.instance.objectNode();
        String plain = QUALIFIER.matcher(edtf).replaceAll("");
        Matcher season = SEASON.matcher(plain);
        if (season.matches()) {
            date.putArray("date-parts").addArray().add(Integer.parseInt(season.group(1)));
            date.put("season", Integer.parseInt(season.group(2)));
        } else if (!parts(plain, date))
            date.put("literal", literal(plain));
        if (!plain.equals(edtf))
            date.put("circa", true);
        return date;
    }

    private static boolean parts(String text, ObjectNode date) {
        String[] ends = text.split("/", -1);
        for (String end : ends) {
            if (!DAY.matcher(end).matches())
                return false;
        }
        ArrayNode parts = date.putArray("date-parts");
        for (String end : ends) {
            Matcher day = DAY.matcher(end);
            day.matches();
            ArrayNode numbers = parts.addArray();
            for (int i = 1; i <= day.groupCount() && day.group(i) != null; i++)
                numbers.add(Integer.parseInt(day.group(i)));
        }
        return true;
    }

    /** {@code 193X} is 1930s, {@code 1936/..} is 1936–; anything else stands as it is. */
    private static String literal(String text) {
        return text.replaceFirst("^(\\d{3})X$", "$10s").replace("..", "").replace("/", "–");
    }
}
