// Thin, as the documentation advises: what is asked of the database is in loaders.mjs.

const page = (nodes, first) => ({
  nodes: nodes.slice(0, first),
  pageInfo: { hasNextPage: nodes.length > first, endCursor: nodes.slice(0, first).at(-1)?.slug },
});

export const resolvers = {
  Query: {
    debate: (_, { slug }, { load }) => load.debate(slug),
    claim: (_, { slug }, { load }) => load.claim(slug),
    claims: async (_, { kind, first, after }, { load }) => page(await load.claims(kind, after ?? "", first + 1), first),
    search: async (_, { query, first }, { load }) => ({ nodes: (await load.search(query, first)).map((source) => ({ source })) }),
  },
  Debate: {
    claims: async ({ id }, { first }, { load }) => ({ nodes: await load.claimsOfDebate(first).load(id) }),
    balance: ({ id }, _, { load }) => ({ byDecade: () => load.balanceOfDebate.load(id) }),
  },
  Claim: {
    evidence: async ({ id }, { first }, { load }) => ({ nodes: await load.evidence(first).load(id) }),
    supporting: async ({ id }, { first }, { load }) => ({ nodes: await load.evidenceByStance("SUPPORTS", first).load(id) }),
    opposing: async ({ id }, { first }, { load }) => ({ nodes: await load.evidenceByStance("OPPOSES", first).load(id) }),
    balance: ({ id }, _, { load }) => ({ byDecade: () => load.balanceOfClaim.load(id) }),
  },
  Evidence: {
    locator: ({ label }) => label && { label },
    source: ({ work_id }, _, { load }) => load.work.load(work_id),
  },
  Source: {
    contributors: ({ id }, _, { load }) => load.contributors.load(id),
  },
  Contributor: {
    person: (contributor) => contributor,
  },
};
