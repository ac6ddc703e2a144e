// Types of the schema that is committed, and of debates.graphql's operations on it.
import { codegen } from '@graphql-codegen/core';
import * as operations from '@graphql-codegen/typescript-operations';
import * as documents from '@graphql-codegen/typed-document-node';
import { buildSchema, parse, printSchema } from 'graphql';
import { readFile, writeFile } from 'node:fs/promises';

const schema = buildSchema(await readFile('../../../main/resources/graphql/schema.graphql', 'utf8'));
const asked = { location: 'debates.graphql', document: parse(await readFile('debates.graphql', 'utf8')) };
const text = await codegen({
  filename: 'src/debates.ts',
  schema: parse(printSchema(schema)),
  schemaAst: schema,
  documents: [asked],
  config: { useTypeImports: true },
  plugins: [{ operations: {} }, { documents: {} }],
  pluginMap: { operations, documents },
});

await writeFile('src/debates.ts', text);
