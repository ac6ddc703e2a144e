// Both transports of subscriptions, with the clients that people use: a new revision of the corpus reaches whoever listens.
// DATABASE_URL names the service's database, in which the test makes the revisions.
import assert from 'node:assert';
import { test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { createClient as overWebSocket } from 'graphql-ws';
import { createClient as overEvents } from 'graphql-sse';
import pg from 'pg';
import WebSocket from 'ws';
import { endpoint, webSocket } from './service.js';

const query = 'subscription { revisions { number inserted } }';

async function newRevision() {
  const database = new pg.Client(process.env.DATABASE_URL);
  await database.connect();
  const { rows } = await database.query(
    "insert into revision (made_by, digest, inserted, updated, deleted) values ('test', '', 7, 0, 0) returning number",
  );
  await database.end();
  return Number(rows[0].number);
}

async function first(client) {
  const revisions = client.iterate({ query });
  const next = revisions.next();
  // Nobody tells when the subscription has begun: there are new revisions until one arrives.
  const made = [];
  let arrived;
  while (!arrived && made.length < 60) {
    made.push(await newRevision());
    arrived = await Promise.race([next, setTimeout(1000)]);
  }
  assert.ok(arrived, 'no revision arrives');
  await revisions.return();
  const { number, inserted } = arrived.value.data.revisions;
  assert.ok(made.includes(number));
  assert.strictEqual(inserted, 7);
}

test('graphql-ws', async () => {
  const client = overWebSocket({ url: webSocket, webSocketImpl: WebSocket });
  await first(client);
  await client.dispose();
});

test('graphql-sse', async () => {
  const client = overEvents({ url: endpoint });
  await first(client);
  client.dispose();
});

test('a query over a WebSocket is refused with a code', async () => {
  const client = overWebSocket({ url: webSocket, webSocketImpl: WebSocket });
  const answers = client.iterate({ query: '{ __typename }' });
  await assert.rejects(answers.next(), (errors) => errors[0].extensions.code === 'SUBSCRIPTIONS_ONLY');
  await client.dispose();
});

test('a WebSocket of another site is refused', async () => {
  const socket = new WebSocket(webSocket, 'graphql-transport-ws', { origin: 'https://example.org' });
  const error = await new Promise((resolve) => socket.on('error', resolve));
  assert.match(error.message, /403/);
});
