// Reads the exports in a folder with readers that others wrote, and prints what each of them found.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import argdown from '@argdown/core'
import { Cite } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-csl'
import '@citation-js/plugin-ris'
import { load } from 'arguebuf'
import { parse } from 'csv-parse/sync'
import jsonld from 'jsonld'

const folder = process.argv[2]
const file = extension => readFileSync(join(folder, 'export.' + extension), 'utf8')

const works = text => Object.fromEntries(new Cite(text, { generateGraph: false }).data.map(work => [
  work['citation-key'] ?? work.id,
  { type: work.type, title: work.title, year: work.issued?.['date-parts']?.[0]?.[0] ?? null, author: work.author?.map(name => name.family ?? name.literal) ?? [] }
]))

function argumentMap () {
  const app = new argdown.ArgdownApplication()
  app.addPlugin(new argdown.ParserPlugin(), 'parse-input')
  app.addPlugin(new argdown.ModelPlugin(), 'build-model')
  const read = app.run({ process: ['parse-input', 'build-model'], input: file('argdown'), throwExceptions: true, logLevel: 'error' })
  const relations = read.relations.map(relation => relation.relationType)
  return {
    errors: [...(read.lexerErrors ?? []), ...(read.parserErrors ?? [])].map(error => error.message),
    statements: Object.fromEntries(Object.values(read.statements).filter(statement => !statement.title.startsWith('Untitled'))
      .map(statement => [statement.title, statement.members.map(member => member.text).find(text => text)])),
    arguments: Object.keys(read.arguments).length,
    relations: relations.length
  }
}

// What the argument graph's atoms say, and for each kind of scheme which of them lead through it to which.
function argumentGraph () {
  const graph = load.json(JSON.parse(file('aif.json')))
  const ends = (edges, here, there) => edges.reduce((ends, edge) => ends.set(edge[here], [...ends.get(edge[here]) ?? [], edge[there]]), new Map())
  const premises = ends(Object.values(graph.edges), 'target', 'source')
  const conclusions = ends(Object.values(graph.edges), 'source', 'target')
  const relations = {}
  for (const node of Object.values(graph.nodes)) {
    if (node.type === 'scheme' && node.scheme?.case) {
      (relations[node.scheme.case] ??= []).push(...premises.get(node.id).flatMap(from => conclusions.get(node.id).map(to => from + '>' + to)))
    }
  }
  return {
    texts: Object.fromEntries(Object.values(graph.nodes).filter(node => node.type === 'atom').map(node => [node.id, node.text])),
    nodes: Object.keys(graph.nodes).length,
    relations
  }
}

const quads = (await jsonld.toRDF(JSON.parse(file('jsonld')), { safe: true }))
const count = (predicate, object) => quads.filter(quad => quad.predicate.value === predicate && (!object || quad.object.value === object)).length

console.log(JSON.stringify({
  bibtex: works(file('bib')),
  ris: works(file('ris')),
  csl: works(JSON.parse(file('csl.json'))),
  csv: parse(file('csv'), { columns: true, record_delimiter: '\r\n' }),
  argdown: argumentMap(),
  aif: argumentGraph(),
  jsonld: {
    supports: count('http://purl.org/spar/cito/hasCitationCharacterization', 'http://purl.org/spar/cito/supports'),
    citations: count('http://www.w3.org/1999/02/22-rdf-syntax-ns#type', 'http://purl.org/spar/cito/Citation'),
    annotations: count('http://www.w3.org/1999/02/22-rdf-syntax-ns#type', 'http://www.w3.org/ns/oa#Annotation')
  }
}))
