// urql with its default exchanges: documents cached by operation, pages asked for one after another.
import { Client, cacheExchange, fetchExchange } from '@urql/core';
import assert from 'node:assert';
import { test } from 'node:test';
import { DebateDocument, DebatesDocument, type DebatesQuery } from './debates';
import { endpoint } from './service';

for (const preferGetMethod of [false, 'within-url-limit'] as const)
  test(`urql fetches, pages and refetches, preferGetMethod ${preferGetMethod}`, async () => {
    const client = new Client({ url: endpoint, exchanges: [cacheExchange, fetchExchange], preferGetMethod });
    const pages: DebatesQuery['debates'][] = [];
    do {
      const after = pages.at(-1)?.pageInfo.endCursor;
      const { data, error } = await client.query(DebatesDocument, { first: 2, after });
      assert.ok(data, error);
      pages.push(data.debates);
    } while (pages.at(-1)?.pageInfo.hasNextPage);
    const nodes = pages.flatMap(({ edges }) => edges.map(({ node }) => node));
    assert.strictEqual(new Set(nodes.map(({ id }) => id)).size, pages[0].totalCount);

    const asked = { id: nodes[0].id };
    const first = await client.query(DebateDocument, asked);
    const again = await client.query(DebateDocument, asked, { requestPolicy: 'network-only' });
    assert.ok(again.data?.node && 'slug' in again.data.node, again.error);
    assert.strictEqual(again.data.node.slug, nodes[0].slug);
    assert.deepStrictEqual(again.data, first.data);
  });
