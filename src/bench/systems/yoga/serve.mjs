// GraphQL Yoga as its documentation shows it (documents parsed and validated once, which it does by itself), with loaders anew for each request;
// several processes share the port.
import cluster from "node:cluster";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { createSchema, createYoga } from "graphql-yoga";
import pg from "pg";
import { loaders } from "./loaders.mjs";
import { resolvers } from "./resolvers.mjs";

const processes = Number(process.env.PROCESSES ?? 1);

if (cluster.isPrimary && processes > 1) {
  for (let i = 0; i < processes; i++) cluster.fork();
} else {
  const pool = new pg.Pool({ max: Math.ceil(Number(process.env.CONNECTIONS ?? 16) / processes) });
  const typeDefs = readFileSync(new URL("schema.graphql", import.meta.url), "utf8");
  const yoga = createYoga({
    schema: createSchema({ typeDefs, resolvers }),
    context: () => ({ load: loaders(pool) }),
    graphiql: false,
    landingPage: false,
  });
  createServer(yoga).listen(Number(process.env.PORT), "127.0.0.1");
}
