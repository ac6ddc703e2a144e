package org.historiograph.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.historiograph.http.Problem.Error;

import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;

/**
 * How large a document is with its fragments spread, measured before it is validated: validation takes time that grows with the
 * square of some of these. Each fragment is measured once, so that fragments that spread each other don't multiply the work.
 */
final class Extent {

    private static final Size CYCLE = new Size(0, 0, 0, 0, 0, 0);

    private final Document document;
    private final HttpConfig.Limits limits;
    private final Map<String, FragmentDefinition> definitions = new HashMap<>();
    private final Map<String, Size> fragments = new HashMap<>();

    /** Counts with fragments spread; of the depth and of the fields at the top as well. */
    private record Size(double depth, double top, double fields, double aliases, double directives, double repeated) {

        Size beside(Size other) {
            return new Size(Math.max(depth, other.depth), top + other.top, fields + other.fields, aliases + other.aliases,
                    directives + other.directives, repeated + other.repeated);
        }
    }

    Extent(Document document, HttpConfig.Limits limits) {
        this.document = document;
        this.limits = limits;
        document.getDefinitionsOfType(FragmentDefinition.class)
                .forEach(fragment -> definitions.put(fragment.getName(), fragment));
    }

    /** The limits that the document exceeds. */
    List<Error> errors() {
        List<Error> errors = new ArrayList<>();
        // Fragments that no operation uses are validated all the same.
        Size size = definitions.values().stream().map(fragment -> of(fragment.getName())).reduce(CYCLE, Size::beside);
        check(errors, "TOO_MANY_DEFINITIONS", "operations and fragments", document.getDefinitions().size(),
                limits.definitions());
        check(errors, "TOO_MANY_DIRECTIVES", "directives", size.directives(), limits.directives());
        check(errors, "TOO_MANY_INPUT_VALUES", "values in arguments", InputValues.count(document), limits.inputValues());
        for (OperationDefinition operation : document.getDefinitionsOfType(OperationDefinition.class))
            check(errors, operation);
        return errors;
    }

    private void check(List<Error> errors, OperationDefinition operation) {
        Size size = of(operation.getSelectionSet());
        check(errors, "TOO_DEEP", "levels", size.depth(), limits.depth());
        check(errors, "TOO_MANY_ROOT_FIELDS", "fields of the operation itself", size.top(), limits.rootFields());
        check(errors, "TOO_MANY_FIELDS", "fields", size.fields(), limits.fields());
        check(errors, "TOO_MANY_ALIASES", "aliases", size.aliases(), limits.aliases());
        check(errors, "TOO_MANY_DIRECTIVES", "directives", size.directives() + operation.getDirectives().size(),
                limits.directives());
        check(errors, "TOO_MANY_REPEATED_FIELDS", "fields that repeat another", size.repeated(), limits.repeatedFields());
        check(errors, "TOO_MANY_VARIABLES", "variables", operation.getVariableDefinitions().size(), limits.variables());
    }

    private static void check(List<Error> errors, String code, String what, double count, int most) {
        if (count > most && errors.stream().noneMatch(error -> error.code().equals(code)))
            errors.add(new Error(code, "The document has " + (long) count + " " + what + "; " + most + " are allowed.",
                    List.of()));
    }

    private Size of(SelectionSet selections) {
        Size size = CYCLE;
        if (selections == null)
            return size;
        Set<String> keys = new HashSet<>();
        for (Selection<?> selection : selections.getSelections()) {
            int directives = ((DirectivesContainer<?>) selection).getDirectives().size();
            size = size.beside(new Size(0, 0, 0, 0, directives, 0)).beside(of(selection, keys));
        }
        return size;
    }

    private Size of(Selection<?> selection, Set<String> keys) {
        if (selection instanceof Field field) {
            Size below = of(field.getSelectionSet());
            return new Size(below.depth + 1, 1, below.fields + 1, below.aliases + (field.getAlias() == null ? 0 : 1),
                    below.directives, below.repeated + (keys.add(field.getResultKey()) ? 0 : 1));
        }
        return selection instanceof InlineFragment fragment ? of(fragment.getSelectionSet())
                : of(((FragmentSpread) selection).getName());
    }

    private Size of(String fragment) {
        Size known = fragments.get(fragment);
        if (known != null)
            return known;
        fragments.put(fragment, CYCLE); // validation tells of cycles and of unknown fragments
        Size size = definitions.containsKey(fragment) ? of(definitions.get(fragment).getSelectionSet()) : CYCLE;
        fragments.put(fragment, size);
        return size;
    }
}
