package resolvers;

import java.util.List;

public record EvidenceList(List<Evidence> nodes) {
}
