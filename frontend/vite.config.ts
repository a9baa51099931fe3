import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vite'
import { compressed } from './build/compressed.ts'
import { graphiql } from './build/graphiql.ts'
import { icons } from './build/icons.ts'
import { licences } from './build/licences.ts'
import { messages } from './build/messages.ts'

// The server compares whom it is asked as with where the page came from.
const server = { target: process.env.POSTIL_URL ?? 'http://localhost:8080', changeOrigin: false }

/**
 * Few files, each compressed as a whole, instead of many small ones: what stands before the app, what its lists share, and what comes
 * when somebody is about to write.
 */
const groups = [
  {
    name: 'door',
    test: /preload-helper|src\/(api\/(execute|connection|generated)|door\/session|ui\/sign\.ts|i18n\/languages)/,
    priority: 3,
  },
  {
    name: 'editing',
    test: /src\/(ui\/TagInput|features\/list\/(Note|Tag(Editor|Several)|notes|note\.))/,
    priority: 2,
  },
  {
    name: 'shared',
    test: /^(?!.*src\/(ui\/(Dialog|Screen)|anchoring|i18n\/\w+\/|features\/(reader\/(code|prose|pictures|beside|load)|settings\/(Choices|Type))))/,
    minShareCount: 3,
    priority: 1,
  },
]

export default defineConfig({
  plugins: [messages(), icons(), svelte(), graphiql(), licences(), compressed()],
  build: {
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: true,
    rolldownOptions: { output: { codeSplitting: { groups, includeDependenciesRecursively: false } } },
  },
  server: { proxy: { '/graphql': server, '/auth': server } },
})
