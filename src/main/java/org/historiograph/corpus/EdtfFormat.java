package org.historiograph.corpus;

import org.historiograph.graph.Edtf;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Format;

/** The format {@code edtf} of the schemas. */
final class EdtfFormat implements Format {
    @Override
    public String getName() {
        return "edtf";
    }

    @Override
    public boolean matches(ExecutionContext context, String value) {
        try {
            Edtf.parse(value);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
