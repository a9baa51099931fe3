// Types and document strings for every *.graphql beside a feature, from the server's own schema.
import { codegen } from '@graphql-codegen/core'
import * as documents from '@graphql-codegen/typed-document-node'
import * as operations from '@graphql-codegen/typescript-operations'
import { buildSchema, parse, printSchema } from 'graphql'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const read = (file) => readFileSync(file, 'utf8')
const filesIn = (folder, ending) =>
  readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => join(folder, name))

const schemaFiles = filesIn('../backend/src/main/resources/graphql', '.graphqls')
const schema = buildSchema(schemaFiles.map((file) => read(file)).join('\n'))

const config = {
  documentMode: 'string',
  dedupeFragments: true,
  enumsAsTypes: true,
  skipTypename: true,
  useTypeImports: true,
  strictScalars: true,
  scalars: { DateTime: 'string', URL: 'string', HTML: 'string', Markdown: 'string', Language: 'string' },
}

const output = await codegen({
  filename: 'src/api/generated/graphql.ts',
  schema: parse(printSchema(schema)),
  documents: filesIn('src', '.graphql').map((location) => ({ location, document: parse(read(location)) })),
  config,
  plugins: [{ operations: {} }, { documents: {} }],
  pluginMap: { operations, documents },
})

mkdirSync('src/api/generated', { recursive: true })
// Marked pure, each document goes only to the chunk that sends it.
const shakable = output.replaceAll('= new TypedDocumentString(', '= /* @__PURE__ */ new TypedDocumentString(')
writeFileSync('src/api/generated/graphql.ts', shakable)
