package org.historiograph.citation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.ObjectMapper;

/** Keeps the citations of works in step with the works. */
public final class Citations {

    /** Part of every digest. Raise it when the same work gives another citation, or nobody's database will see it. */
    public static final String RENDERING = "1";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int WORKS_AT_A_TIME = 1_000;

    private static final String STALE = """
            select i.work_id, i.digest, json_strip_nulls(i.item)
            from (select work_id, item, md5(? || item) as digest from csl_item) i
            where not exists (select from work_citation c where c.work_id = i.work_id and c.digest = i.digest)""";
    private static final String WRITE = """
            insert into work_citation (work_id, style, bibliography, in_text, before_page, names_pages, before_place, after_place, digest)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (work_id, style) do update set bibliography = excluded.bibliography, in_text = excluded.in_text,
              before_page = excluded.before_page, names_pages = excluded.names_pages, before_place = excluded.before_place,
              after_place = excluded.after_place, digest = excluded.digest""";

    private final Connection connection;
    // The processors aren't made for several threads, and their styles take long to load.
    private final ThreadLocal<Renderer> renderers = ThreadLocal.withInitial(Renderer::new);

    private Citations(Connection connection) {
        this.connection = connection;
    }

    private record Stale(UUID work, String digest, String item) {

        Map<CitationStyle, Rendered> render(Renderer renderer) {
            try {
                return renderer.render(CslItem.complete(JSON.readTree(item)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private record Fresh(Stale work, Map<CitationStyle, Rendered> citations) {
    }

    /**
     * Renders the works whose citations are missing or out of date, and no others.
     *
     * @param connection in the transaction that has changed the works
     * @return how many works were rendered
     */
    public static int refresh(Connection connection) throws SQLException {
        return new Citations(connection).refresh();
    }

    private int refresh() throws SQLException {
        int works = 0;
        try (PreparedStatement stale = connection.prepareStatement(STALE);
                PreparedStatement write = connection.prepareStatement(WRITE)) {
            stale.setString(1, RENDERING);
            stale.setFetchSize(WORKS_AT_A_TIME);
            try (ResultSet rows = stale.executeQuery()) {
                for (List<Stale> some = next(rows); !some.isEmpty(); some = next(rows)) {
                    List<Fresh> fresh = some.parallelStream().map(work -> new Fresh(work, work.render(renderers.get())))
                            .toList();
                    for (Fresh work : fresh)
                        write(write, work);
                    write.executeBatch();
                    works += some.size();
                }
            }
        }
        return works;
    }

    private static List<Stale> next(ResultSet rows) throws SQLException {
        List<Stale> some = new ArrayList<>();
        while (some.size() < WORKS_AT_A_TIME && rows.next())
            some.add(new Stale(rows.getObject(1, UUID.class), rows.getString(2), rows.getString(3)));
        return some;
    }

    private static void write(PreparedStatement write, Fresh fresh) throws SQLException {
        for (var citation : fresh.citations().entrySet()) {
            Rendered rendered = citation.getValue();
            write.setObject(1, fresh.work().work());
            write.setString(2, citation.getKey().name());
            write.setString(3, rendered.bibliography());
            write.setString(4, rendered.inText());
            write.setString(5, rendered.beforePage());
            write.setBoolean(6, rendered.namesPages());
            write.setString(7, rendered.beforePlace());
            write.setString(8, rendered.after());
            write.setString(9, fresh.work().digest());
            write.addBatch();
        }
    }
}
