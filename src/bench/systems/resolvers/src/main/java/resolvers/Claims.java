package resolvers;

import java.util.List;

public record Claims(List<Claim> nodes) {
}
