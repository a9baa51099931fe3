import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vite'
import { groups } from './build/chunks.ts'
import { compressed } from './build/compressed.ts'
import { graphiql } from './build/graphiql.ts'
import { icons } from './build/icons.ts'
import { licences } from './build/licences.ts'
import { messages } from './build/messages.ts'
import { pagesAhead } from './build/pages.ts'

// The server compares whom it is asked as with where the page came from.
const server = { target: process.env.POSTIL_URL ?? 'http://localhost:8080', changeOrigin: false }

export default defineConfig({
  plugins: [messages(), icons(), svelte(), graphiql(), licences(), pagesAhead(), compressed()],
  build: {
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: true,
    rolldownOptions: { output: { codeSplitting: { groups, includeDependenciesRecursively: false } } },
  },
  server: { proxy: { '/graphql': server, '/auth': server } },
})
