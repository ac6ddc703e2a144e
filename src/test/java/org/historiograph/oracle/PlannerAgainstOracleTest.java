package org.historiograph.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import javax.sql.DataSource;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.metamodel.EntityType;

import org.historiograph.CountedStatements;
import org.historiograph.graph.ReadFields;
import org.historiograph.http.Engine;
import org.historiograph.plan.PlannedReads;
import org.historiograph.plan.Planner;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import io.quarkus.test.junit.QuarkusTest;

/** Whatever is asked, the planner answers with one statement what the oracle answers from memory. */
@QuarkusTest
class PlannerAgainstOracleTest {

    private static final Logger LOG = Logger.getLogger(PlannerAgainstOracleTest.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Differences that are worth reading at once. */
    private static final int ENOUGH = 5;
    /** Length of an answer that isn't mere nulls and empty lists. */
    private static final int SOMETHING = 200;

    @Inject
    Engine engine;

    @Inject
    Planner planner;

    @Inject
    ReadFields fields;

    @Inject
    EntityManagerFactory entities;

    @Inject
    @io.quarkus.agroal.DataSource("reads")
    DataSource database;

    @Inject
    CountedStatements statements;

    private final Cursors cursors = new Cursors();
    private Declarations declarations;
    private Samples samples;
    private GraphQL planned;
    private GraphQL oracle;

    @Test
    void answersAreTheSame() throws Exception {
        long seed = Long.getLong("oracle.seed", new Random().nextLong());
        int queries = Integer.getInteger("oracle.queries", 1_000);
        LOG.infof("%d queries with -Doracle.seed=%d", queries, seed);
        prepare();
        List<String> differences = new ArrayList<>();
        int full = 0;
        Random seeds = new Random(seed);
        for (int number = 1; number <= queries && differences.size() < ENOUGH; number++) {
            Given given = new QueryGenerator(engine.schema(), declarations, samples, cursors, new Dice(seeds.nextLong()))
                    .query();
            Difference difference = difference(given);
            if (difference.isThere())
                differences.add("Query " + number + " of -Doracle.seed=" + seed + "\n" + smallest(difference));
            if (difference.planned().length() > SOMETHING)
                full++;
        }
        assertEquals("", String.join("\n\n", differences));
        assertTrue(full > queries / 4, "Only " + full + " of " + queries + " answers have something in them");
    }

    private String smallest(Difference difference) {
        return new Shrinker(engine.schema(), smaller -> difference(smaller).isThere()).smallest(difference.given())
                .map(this::difference).orElse(difference).report(engine.schema(), planner);
    }

    private void prepare() throws Exception {
        List<Class<?>> types = entities.getMetamodel().getEntities().stream().<Class<?>> map(EntityType::getJavaType).toList();
        Memory memory;
        try (Connection connection = database.getConnection()) {
            memory = new Memory(connection, types);
        }
        declarations = new Declarations(memory, fields);
        samples = new Samples(memory);
        planned = GraphQL.newGraphQL(engine.schema()).queryExecutionStrategy(new PlannedReads(planner, database)).build();
        oracle = new Oracle(memory, declarations, cursors).engine(engine.schema());
    }

    private Difference difference(Given given) {
        String expected = answer(oracle, given);
        statements.takeCount();
        String answer = answer(planned, given);
        return new Difference(given, expected, answer, statements.takeCount());
    }

    private static String answer(GraphQL engine, Given given) {
        try {
            ExecutionResult result = engine.execute(ExecutionInput.newExecutionInput(given.query())
                    .operationName(given.operation()).variables(given.variables()).build());
            return result.getErrors().isEmpty() ? JSON.writeValueAsString((Object) result.getData())
                    : Difference.FAILED + result.getErrors();
        } catch (JsonProcessingException | RuntimeException e) {
            return Difference.FAILED + e + ", caused by " + e.getCause();
        }
    }
}
