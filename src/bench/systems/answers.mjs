/**
 * Asks several systems the same and compares what they answer, cursors aside. Reads requests from standard input, one JSON object a line:
 * {"name": "a", "variables": {"slug": "debate-1"}}, where a list shall be entered deep in it with "skip": 10000; writes for each request one line of
 * JSON with the variables that each system got, so that the same can be timed. Ends with status 1 when answers differ.
 *
 * node answers.mjs SYSTEM=URL SYSTEM=URL... < requests
 */
import { existsSync, readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { isDeepStrictEqual } from "node:util";
import { normalize } from "./postgraphile/normalize.mjs";

const queries = new URL("../queries/", import.meta.url);

function query(system, name) {
  const own = new URL(`${name}.${system}.graphql`, queries);
  return readFileSync(existsSync(own) ? own : new URL(`${name}.graphql`, queries), "utf8");
}

async function ask({ system, url }, name, variables) {
  const response = await fetch(url, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ query: query(system, name), variables }),
  });
  const { data, errors } = await response.json();
  if (errors) throw new Error(`${system} fails at ${name} ${JSON.stringify(variables)}: ${JSON.stringify(errors)}`);
  return system === "postgraphile" ? normalize(data) : data;
}

const pageInfo = (data) => Object.values(data)[0].pageInfo;

/** The variables with the cursor of the page after so many items of the list, by the system's own paging. */
async function skipping(target, { name, variables, skip = 0 }) {
  let at = variables;
  for (let seen = 0; seen < skip; ) {
    const data = await ask(target, name, at);
    seen += Object.values(data)[0].nodes.length;
    if (!pageInfo(data).hasNextPage) throw new Error(`${name} has only ${seen} items, not more than ${skip}`);
    at = { ...variables, after: pageInfo(data).endCursor };
  }
  return at;
}

const comparable = (data) => JSON.parse(JSON.stringify(data), (key, value) => (key === "endCursor" ? undefined : value));

const targets = process.argv.slice(2).map((argument) => {
  const [system, ...url] = argument.split("=");
  return { system, url: url.join("=") };
});
for await (const line of createInterface({ input: process.stdin })) {
  const request = JSON.parse(line);
  const variables = {};
  let first;
  for (const target of targets) {
    variables[target.system] = await skipping(target, request);
    const data = comparable(await ask(target, request.name, variables[target.system]));
    first ??= data;
    if (!isDeepStrictEqual(data, first)) {
      console.error(`${target.system} answers ${line} otherwise:\n${JSON.stringify(data)}\n${targets[0].system}:\n${JSON.stringify(first)}`);
      process.exitCode = 1;
    }
  }
  console.log(JSON.stringify({ name: request.name, variables }));
}
