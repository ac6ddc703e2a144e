package org.historiograph.corpus;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.historiograph.corpus.anchor.Status;

/** The commands that an editor of a corpus uses: check, import, verify and anchor. */
public final class CorpusCommand {
    public static final int OK = 0;
    /** The corpus has errors, a passage isn't where it should be, or the database or a file failed. */
    public static final int FAILED = 1;
    /** The command was called wrongly. */
    public static final int USAGE = 2;

    /** The names of the commands, by which a main program recognises them. */
    public static final Set<String> NAMES = Set.of("check", "import", "verify", "anchor");

    private static final String HELP = """
            check DIR [--require-coverage]
                tells everything that is wrong with the corpus in the folder DIR, what it holds, and what of its documents
                it covers; with --require-coverage a paragraph or note that nothing rests on is an error
            import DIR
                brings the database into agreement with the corpus, all of it or nothing
            verify DIR --documents TEXTS [--strict]
                looks every passage of the corpus up in the texts of its documents in the folder TEXTS; with --strict a text
                that is not there is an error
            anchor FILE --document KEY [--lines FIRST-LAST --id p31 [--from WORDS] [--to WORDS] [--page 12 ...]]
                writes the anchor of these lines of the text FILE for documents/KEY.yaml, with a locator of the options --volume
                --part --chapter --section --page --column --paragraph --note --letter --folio --number --date; --from and --to
                narrow it to what lies between (and with) these words; without --lines it writes the beginning of documents/KEY.yaml
            Exit status: 0 all is well, 1 errors were found, 2 the command was called wrongly""";

    private final ConnectionSource database;

    /** @param database is asked for a connection by the command import, and by no other */
    public CorpusCommand(ConnectionSource database) {
        this.database = database;
    }

    /**
     * Runs a command.
     *
     * @param args its name and arguments
     * @param out is told what was asked for
     * @param err is told of progress and of what is wrong
     * @return the exit status
     */
    public int run(String[] args, PrintStream out, PrintStream err) {
        List<String> arguments = Arrays.asList(args);
        if (arguments.contains("--help") || arguments.equals(List.of("help"))) {
            out.println(HELP);
            return OK;
        }
        try {
            return dispatch(arguments, out, err);
        } catch (UsageException e) {
            err.println(e.getMessage());
            err.println(HELP);
            return USAGE;
        } catch (NoSuchFileException e) {
            err.println("There is no file " + e.getFile());
        } catch (IOException e) {
            err.println("A file can't be read: " + e.getMessage());
        } catch (SQLException e) {
            err.println("The database failed: " + e.getMessage());
        }
        return FAILED;
    }

    private int dispatch(List<String> arguments, PrintStream out, PrintStream err) throws IOException, SQLException {
        String command = arguments.isEmpty() ? "" : arguments.get(0);
        List<String> rest = arguments.subList(Math.min(1, arguments.size()), arguments.size());
        switch (command) {
            case "check":
                return check(new Arguments(rest, Set.of(), Set.of("require-coverage")), out, err);
            case "import":
                return load(new Arguments(rest, Set.of(), Set.of()), out, err);
            case "verify":
                return verify(new Arguments(rest, Set.of("documents"), Set.of("strict")), out, err);
            case "anchor":
                AnchorCommand.run(rest, out);
                return OK;
            default:
                throw new UsageException(command.isEmpty() ? "a command is missing" : "unknown command '" + command + "'");
        }
    }

    private static int check(Arguments arguments, PrintStream out, PrintStream err) {
        CorpusCheck check = new CorpusCheck(arguments.file("DIR"));
        check.report(out);
        boolean uncovered = arguments.has("require-coverage") && !check.isCovered();
        if (uncovered)
            err.println("some paragraphs or notes are uncovered: cite them, or say under 'nothing' why they carry nothing");
        return report(check.problems(), err) && !uncovered ? OK : FAILED;
    }

    private int load(Arguments arguments, PrintStream out, PrintStream err) throws SQLException {
        Path corpus = arguments.file("DIR");
        try (Connection connection = database.open()) {
            out.println(new CorpusImport(corpus, err).into(connection));
            return OK;
        } catch (InvalidCorpusException e) {
            report(e.problems(), err);
            err.println("Nothing was imported.");
            return FAILED;
        }
    }

    private static int verify(Arguments arguments, PrintStream out, PrintStream err) {
        Verification verification = new Verification(Arguments.path(arguments.get("documents")), out);
        verification.verify(arguments.file("DIR"));
        boolean missing = arguments.has("strict") && verification.count(Status.UNAVAILABLE) > 0;
        return report(verification.problems(), err) && !verification.hasFailed() && !missing ? OK : FAILED;
    }

    /** Prints the problems, and says whether there are none. */
    private static boolean report(Problems problems, PrintStream err) {
        problems.lines().forEach(err::println);
        if (!problems.isEmpty())
            err.println(problems.count() + (problems.count() == 1 ? " problem" : " problems"));
        return problems.isEmpty();
    }
}
