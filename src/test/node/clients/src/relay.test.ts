// Relay's compiler takes the schema for a Relay server's (Node, connections, refetchable fragments), and its runtime puts the
// pages of a connection together and fetches one object again by its id.
import assert from 'node:assert';
import { test } from 'node:test';
import {
  Environment,
  Network,
  RecordSource,
  Store,
  createOperationDescriptor,
  fetchQuery,
  getFragment,
  getRequest,
  getSingularSelector,
  graphql,
  type FetchFunction,
} from 'relay-runtime';
import again, { type relayDebateAgainQuery } from './__generated__/relayDebateAgainQuery.graphql';
import page, { type relayDebatesPageQuery } from './__generated__/relayDebatesPageQuery.graphql';
import type { relayDebatesQuery } from './__generated__/relayDebatesQuery.graphql';
import type { relayDebates_query$data } from './__generated__/relayDebates_query.graphql';
import { endpoint } from './service';

const ask: FetchFunction = async ({ text }, variables) => {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/graphql-response+json' },
    body: JSON.stringify({ query: text, variables }),
  });
  return response.json();
};

const environment = new Environment({ network: Network.create(ask), store: new Store(new RecordSource()) });

const list = graphql`
  fragment relayDebates_query on Query
  @refetchable(queryName: "relayDebatesPageQuery")
  @argumentDefinitions(count: { type: "Int", defaultValue: 2 }, cursor: { type: "String" }) {
    debates(first: $count, after: $cursor) @connection(key: "relayDebates_debates") {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          slug
          ...relayDebate_debate
        }
      }
    }
  }
`;

graphql`
  fragment relayDebate_debate on Debate @refetchable(queryName: "relayDebateAgainQuery") {
    question
    claims(first: 2) {
      nodes {
        statement
      }
    }
  }
`;

const debates = graphql`
  query relayDebatesQuery {
    ...relayDebates_query
  }
`;

/** What a component that shows the list gets from the store. */
function shown(): relayDebates_query$data['debates'] {
  const query = environment.lookup(createOperationDescriptor(getRequest(debates), {}).fragment).data;
  const selector = getSingularSelector(getFragment(list), query);
  assert.ok(selector);
  return (environment.lookup(selector).data as unknown as relayDebates_query$data).debates;
}

test('Relay fetches, pages and refetches', async () => {
  const kept = environment.retain(createOperationDescriptor(getRequest(debates), {}));
  await fetchQuery<relayDebatesQuery>(environment, debates, {}).toPromise();
  assert.strictEqual(shown().edges.length, 2);
  for (let pages = 1; shown().pageInfo.hasNextPage; pages++) {
    assert.strictEqual(shown().edges.length, 2 * pages);
    const variables = { count: 2, cursor: shown().pageInfo.endCursor };
    await fetchQuery<relayDebatesPageQuery>(environment, page, variables).toPromise();
  }
  const nodes = shown().edges.map(({ node }) => node);
  assert.strictEqual(new Set(nodes.map(({ slug }) => slug)).size, shown().totalCount);

  const { id } = nodes[0];
  environment.commitUpdate((store) => store.get(id)?.setValue('out of date', 'question'));
  await fetchQuery<relayDebateAgainQuery>(environment, again, { id }).toPromise();
  const { question } = environment.getStore().getSource().get(id) ?? {};
  assert.ok(typeof question === 'string' && question !== 'out of date');
  kept.dispose();
});
