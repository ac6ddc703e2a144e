package org.historiograph.corpus;

import java.util.List;
import java.util.Map;

import org.historiograph.source.ContributorRole;

/**
 * The contributors of a work in one line: its authors, or for want of them those who made it otherwise. {@code Stephen Kotkin},
 * {@code David Reynolds, Warren F. Kimball and A. O. Chubarian, eds.}, {@code Joseph Stalin to Francisco Largo Caballero}.
 */
final class Byline {
    private Byline() {
    }

    /** The line for the printed names by role; empty when nobody is named. */
    static String of(Map<ContributorRole, List<String>> contributors) {
        List<String> recipients = contributors.getOrDefault(ContributorRole.RECIPIENT, List.of());
        String makers = makers(contributors);
        if (recipients.isEmpty())
            return makers;
        return (makers + " to " + list(recipients)).strip();
    }

    private static String makers(Map<ContributorRole, List<String>> contributors) {
        for (ContributorRole role : ContributorRole.values()) {
            List<String> names = contributors.getOrDefault(role, List.of());
            if (!names.isEmpty() && role != ContributorRole.RECIPIENT)
                return list(names) + suffix(role, names.size());
        }
        return "";
    }

    /** What a byline says after the name when nobody is named as the author. */
    private static String suffix(ContributorRole role, int people) {
        return switch (role) {
            case AUTHOR, RECIPIENT -> "";
            case EDITOR -> people > 1 ? ", eds." : ", ed.";
            case DIRECTOR -> ", dir.";
            case INTERVIEWER -> ", int.";
            case COMPOSER -> ", comp.";
            case PHOTOGRAPHER -> ", phot.";
            case TRANSLATOR -> ", trans.";
        };
    }

    private static String list(List<String> names) {
        int last = names.size() - 1;
        return last == 0 ? names.get(0) : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }
}
