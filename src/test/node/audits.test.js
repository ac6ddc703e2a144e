// The audits of the GraphQL-over-HTTP specification, against the service at HISTORIOGRAPH_URL.
import { serverAudits } from 'graphql-http';
import assert from 'node:assert';
import { test } from 'node:test';
import { endpoint } from './service.js';

for (const audit of serverAudits({ url: endpoint })) {
  test(`${audit.id} ${audit.name}`, async () => {
    const result = await audit.fn();
    assert.strictEqual(result.status, 'ok', result.reason);
  });
}
