package org.historiograph.corpus;

import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Pattern;

import org.yaml.snakeyaml.events.ScalarEvent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** Single values of YAML. Every value is an object of its own, even an empty one, so that it can have its own line. */
final class YamlScalar {
    private static final Set<String> NOTHING = Set.of("", "~", "null", "Null", "NULL");
    private static final Pattern INTEGER = Pattern.compile("[-+]?[0-9]{1,18}");
    private static final Pattern DECIMAL = Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]{1,4})?");

    private YamlScalar() {
    }

    static JsonNode of(ScalarEvent scalar) {
        String value = scalar.getValue();
        if (!scalar.isPlain())
            return new TextNode(value);
        if (NOTHING.contains(value))
            return nothing();
        char first = value.charAt(0);
        if (first > '9')
            return new TextNode(value);
        if (INTEGER.matcher(value).matches())
            return new LongNode(Long.parseLong(value));
        return DECIMAL.matcher(value).matches() ? DecimalNode.valueOf(new BigDecimal(value)) : new TextNode(value);
    }

    static JsonNode nothing() {
        return new NullNode() {
        };
    }
}
