import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A database that logs each statement with its duration as JSON (log_min_duration_statement = 0, log_destination = jsonlog). */
final class Database {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern LOGGED = Pattern.compile("duration: ([0-9.]+) ms +(parse|bind|execute) [^:]*: (select \\(select coalesce.*)", Pattern.DOTALL);
    private static final Pattern VALUE = Pattern.compile("\\$\\d+ = (NULL|'(?:[^']|'')*')");
    /** What this transaction has read. A bitmap of an index counts as its entries. */
    private static final String READ = """
            select relname, seq_tup_read from pg_stat_xact_user_tables where seq_tup_read > 0
            union all
            select indexrelname, pg_stat_get_xact_tuples_returned(indexrelid) from pg_stat_user_indexes where pg_stat_get_xact_tuples_returned(indexrelid) > 0""";
    private static final long PATIENCE = 30_000;

    private final String name;
    private final RandomAccessFile log;
    private final Connection connection;
    private String statement;
    private String values;

    Database(String url, Path log) throws IOException, SQLException {
        this.connection = DriverManager.getConnection(url);
        this.name = connection.getCatalog();
        this.log = new RandomAccessFile(log.toFile(), "r");
        this.log.seek(this.log.length());
        connection.setAutoCommit(false);
        try (Statement session = connection.createStatement()) {
            session.execute("set log_min_duration_statement = -1");
            session.execute("set log_min_messages = error");
        }
        connection.commit();
    }

    /**
     * @param read rows of tables read by sequential scans and entries of indexes, by name; also those within functions, which EXPLAIN doesn't see
     * @param plan what EXPLAIN says that the tables are read by
     */
    record Touched(Map<String, Long> read, String plan) {

        long rows() {
            return read.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** The milliseconds that the service's last statement took: to parse, to plan and to execute. */
    double took() throws IOException, InterruptedException {
        double took = 0;
        for (long start = System.currentTimeMillis(); System.currentTimeMillis() - start < PATIENCE;) {
            long before = log.getFilePointer();
            String line = log.readLine();
            if (line == null || log.getFilePointer() == log.length() && !line.endsWith("}")) {
                log.seek(before); // it is still being written
                Thread.sleep(1);
                continue;
            }
            JsonNode entry = JSON.readTree(line.getBytes(StandardCharsets.ISO_8859_1));
            Matcher logged = LOGGED.matcher(entry.path("message").asText());
            if (!entry.path("dbname").asText().equals(name) || !logged.matches())
                continue;
            took += Double.parseDouble(logged.group(1));
            if (logged.group(2).equals("execute")) {
                statement = logged.group(3);
                values = VALUE.matcher(entry.path("detail").asText()).results().map(value -> value.group(1)).collect(Collectors.joining(", "));
                return took;
            }
        }
        throw new IOException("The log has no statement of " + name);
    }

    /** What the service's last statement touches, prepared and run as often as it takes PostgreSQL to settle on a plan. */
    Touched touched() throws SQLException, IOException {
        String execute = "execute growth" + (values.isEmpty() ? "" : "(" + values + ")");
        try (Statement session = connection.createStatement()) {
            session.execute("prepare growth as " + statement);
            for (int i = 0; i < 6; i++)
                session.execute(execute);
            session.execute("select pg_stat_force_next_flush()"); // else what was counted before counts as this transaction's
            connection.commit();
            session.execute(execute);
            Map<String, Long> read = new TreeMap<>();
            try (ResultSet counts = session.executeQuery(READ)) {
                while (counts.next())
                    read.put(counts.getString(1), counts.getLong(2));
            }
            connection.commit();
            TreeSet<String> steps = new TreeSet<>();
            try (ResultSet plan = session.executeQuery("explain (format json) " + execute)) {
                plan.next();
                collect(JSON.readTree(plan.getString(1)), steps);
            }
            session.execute("deallocate growth");
            connection.commit();
            return new Touched(read, String.join(", ", steps));
        }
    }

    private static void collect(JsonNode node, TreeSet<String> steps) {
        for (String way : new String[] { "Index Name", "Function Name" }) {
            if (node.has(way))
                steps.add(node.get(way).asText() + (way.startsWith("F") ? "()" : ""));
        }
        if (node.path("Node Type").asText().equals("Seq Scan"))
            steps.add("Seq Scan on " + node.get("Relation Name").asText());
        node.forEach(child -> collect(child, steps));
    }
}
