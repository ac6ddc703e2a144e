// Apollo Client as most applications set it up: pages of a connection merge in the normalized cache.
import { ApolloClient, HttpLink, InMemoryCache } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';
import assert from 'node:assert';
import { test } from 'node:test';
import { DebateDocument, DebatesDocument } from './debates';
import { endpoint } from './service';

const client = new ApolloClient({
  link: new HttpLink({ uri: endpoint }),
  cache: new InMemoryCache({
    typePolicies: { Query: { fields: { debates: relayStylePagination() } } },
  }),
});

test('Apollo Client fetches, pages and refetches', async () => {
  const debates = client.watchQuery({ query: DebatesDocument, variables: { first: 2 } });
  const subscription = debates.subscribe({});
  try {
    const first = await debates.refetch();
    assert.ok(first.data);
    assert.strictEqual(first.data.debates.edges.length, 2);
    const total = first.data.debates.totalCount;
    for (let page = first.data.debates.pageInfo; page.hasNextPage; ) {
      const { data } = await debates.fetchMore({ variables: { after: page.endCursor } });
      assert.ok(data);
      page = data.debates.pageInfo;
    }
    const merged = client.readQuery({ query: DebatesDocument, variables: { first: 2 } });
    assert.strictEqual(new Set(merged?.debates.edges.map(({ node }) => node.slug)).size, total);

    const { id, slug } = first.data.debates.edges[0].node;
    const again = await client.query({ query: DebateDocument, variables: { id }, fetchPolicy: 'network-only' });
    assert.ok(again.data?.node && 'slug' in again.data.node);
    assert.strictEqual(again.data.node.slug, slug);
    assert.ok(again.data.node.claims.totalCount > 0);
  } finally {
    subscription.unsubscribe();
    client.stop();
  }
});
