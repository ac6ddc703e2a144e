package resolvers;

import java.util.List;

public record ClaimPage(List<Claim> nodes, PageInfo pageInfo) {

    public record PageInfo(boolean hasNextPage, String endCursor) {
    }

    /** A page of so many, where one more has been looked for. */
    static ClaimPage of(List<Claim> found, int first) {
        List<Claim> nodes = found.subList(0, Math.min(first, found.size()));
        return new ClaimPage(nodes, new PageInfo(found.size() > first, nodes.isEmpty() ? null : nodes.get(nodes.size() - 1).slug));
    }
}
