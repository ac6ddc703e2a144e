package org.historiograph.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

import graphql.GraphQLException;
import graphql.language.Argument;
import graphql.language.AstPrinter;
import graphql.language.AstTransformer;
import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.FragmentDefinition;
import graphql.language.Node;
import graphql.language.NodeVisitorStub;
import graphql.language.ObjectField;
import graphql.language.Selection;
import graphql.language.VariableDefinition;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import graphql.util.TreeTransformerUtil;
import graphql.validation.Validator;

/** Takes out of a query what isn't needed for something to be so. */
final class Shrinker {

    private final GraphQLSchema schema;
    private final Predicate<Given> holds;

    Shrinker(GraphQLSchema schema, Predicate<Given> holds) {
        this.schema = schema;
        this.holds = holds;
    }

    /** The smallest query found; empty when nothing can be taken out. */
    Optional<Given> smallest(Given given) {
        Optional<Given> smallest = Optional.empty();
        Optional<Given> next = smaller(given);
        while (next.isPresent()) {
            smallest = next;
            next = smaller(next.get());
        }
        return smallest;
    }

    private Optional<Given> smaller(Given given) {
        Document document = Parser.parse(given.query());
        return removable(document).stream().map(node -> without(document, node))
                .flatMap(Optional::stream).map(query -> new Given(query, given.operation(), given.variables()))
                .filter(holds).findFirst();
    }

    private static List<Node<?>> removable(Node<?> node) {
        List<Node<?>> found = new ArrayList<>();
        for (Node<?> child : node.getChildren()) {
            if (child instanceof Selection || child instanceof Argument || child instanceof ObjectField
                    || child instanceof Directive || child instanceof VariableDefinition || child instanceof FragmentDefinition)
                found.add(child);
            found.addAll(removable(child));
        }
        return found;
    }

    /** The document without the node and what is then unused; empty when that isn't valid. */
    private Optional<String> without(Document document, Node<?> removed) {
        try {
            Document rest = (Document) new AstTransformer().transform(document, new NodeVisitorStub() {
                @Override
                protected TraversalControl visitNode(Node node, TraverserContext<Node> context) {
                    return node == removed ? TreeTransformerUtil.deleteNode(context) : TraversalControl.CONTINUE;
                }
            });
            String query = withoutUnused(AstPrinter.printAst(rest));
            return new Validator().validateDocument(schema, Parser.parse(query), Locale.ROOT).isEmpty() ? Optional.of(query)
                    : Optional.empty();
        } catch (GraphQLException | IllegalStateException e) {
            return Optional.empty();
        }
    }

    private static String withoutUnused(String query) {
        Document document = Parser.parse(query);
        Document used = (Document) new AstTransformer().transform(document, new NodeVisitorStub() {
            @Override
            public TraversalControl visitVariableDefinition(VariableDefinition node, TraverserContext<Node> context) {
                return query.split("\\$" + node.getName() + "\\b", -1).length > 2 ? TraversalControl.CONTINUE
                        : TreeTransformerUtil.deleteNode(context);
            }

            @Override
            public TraversalControl visitFragmentDefinition(FragmentDefinition node, TraverserContext<Node> context) {
                return query.contains("..." + node.getName()) ? TraversalControl.CONTINUE
                        : TreeTransformerUtil.deleteNode(context);
            }
        });
        String rest = AstPrinter.printAst(used);
        return rest.equals(query) ? query : withoutUnused(rest);
    }
}
