package resolvers;

import java.util.List;

public record SearchHits(List<SearchHit> nodes) {

    public record SearchHit(Work source) {
    }
}
