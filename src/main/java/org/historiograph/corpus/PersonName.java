package org.historiograph.corpus;

import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A name in the parts of CSL; each may be null, but not both the family name and the literal. */
record PersonName(String family, String given, String suffix, String droppingParticle, String nonDroppingParticle,
        String literal) {
    /** As it is printed: {@code Charles de Gaulle}, {@code Martin Luther King, Jr.} */
    String printed() {
        if (family == null)
            return literal;
        String name = join(" ", given, droppingParticle, nonDroppingParticle, family);
        return join(", ", name, suffix);
    }

    /** As lists sort it, without accents and capitals: {@code de gaulle, charles}. */
    String sorted() {
        return fold(family == null ? literal
                : join(", ", join(" ", nonDroppingParticle, family), join(" ", given, droppingParticle), suffix));
    }

    private static String join(String separator, String... parts) {
        return Stream.of(parts).filter(part -> part != null && !part.isEmpty()).collect(Collectors.joining(separator));
    }

    private static String fold(String text) {
        if (text == null)
            return null;
        String bare = Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
        // Letters that Unicode doesn't take apart.
        return bare.replace("ł", "l").replace("ø", "o").replace("đ", "d").replace("ß", "ss").replace("æ", "ae")
                .replace("œ", "oe").replace("ı", "i");
    }
}
