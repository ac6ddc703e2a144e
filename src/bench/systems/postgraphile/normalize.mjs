/**
 * Where the tables' own shape shows through in an answer of PostGraphile, the shape of the others: the claims of a debate without the rows
 * that link them, contributors as a plain list, works found as the source of a hit.
 *
 * @param data the data of an answer; not changed
 * @returns the same in the others' shape
 */
export function normalize(data) {
  return JSON.parse(JSON.stringify(data), (key, value) => {
    switch (key) {
      case "nodes":
        return value.map((node) => node.claim ?? node);
      case "contributors":
        return value.nodes;
      case "search":
        return { nodes: value.nodes.map((source) => ({ source })) };
      default:
        return value;
    }
  });
}
