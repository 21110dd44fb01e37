import { defineConfig } from 'vitest/config'
import type { Plugin } from 'vite'

/** Fluent files become modules that export their text, without the comments meant for translators. */
function fluentText(): Plugin {
  return {
    name: 'claror-fluent',
    transform(code, id) {
      if (!id.endsWith('.ftl')) return null
      const text = code.replace(/^#.*\n?/gm, '').replace(/\n{2,}/g, '\n')
      return { code: `export default ${JSON.stringify(text)}`, map: null }
    },
  }
}

/** `vite dev` has no server to fill the skeleton's marks; the built skeleton keeps them. */
function devSkeleton(): Plugin {
  return {
    name: 'claror-dev-skeleton',
    apply: 'serve',
    transformIndexHtml: (html) => html.replaceAll('{{lang}}', 'en').replaceAll('{{dir}}', 'ltr'),
  }
}

/** What most pages draw with and the frame around them does not. */
const PARTS =
  /shared[\\/](url-state|when|ui[\\/](Card|Crumbs|DataTable|DecisionState|EntryLink|Figure|Pagination|SearchBox|Sector|Switcher|Tag|VoteMark|event))\.tsx?$/

/** What every page of the administration draws with. */
const ADMINISTERING = /shared[\\/](administers|ui[\\/](AdminPage|ActDialog|Choices|FilterSelect|Recorded|Told|WhoMay))\.tsx?$/

export default defineConfig({
  plugins: [fluentText(), devSkeleton()],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    manifest: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
    rolldownOptions: {
      output: {
        // Every file names those that it may fetch: 42 bits tell versions apart as well as 48, and cost less on each page.
        chunkFileNames: 'assets/[name]-[hash:7].js',
        codeSplitting: {
          // What many pages share is one file: a dozen files of 300 bytes each compress badly and cost a request each.
          includeDependenciesRecursively: false,
          groups: [
            { name: 'parts', test: PARTS },
            { name: 'administering', test: ADMINISTERING },
          ],
        },
      },
    },
  },
  server: {
    fs: { allow: ['..'] },
    proxy: {
      '/graphql': 'http://127.0.0.1:4777',
      '/session': 'http://127.0.0.1:4777',
      '/documents': 'http://127.0.0.1:4777',
      '/live': 'http://127.0.0.1:4777',
      '/log': 'http://127.0.0.1:4777',
    },
  },
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.{ts,tsx}'],
    testTimeout: 20_000,
    setupFiles: ['src/shared/testing/setup.ts'],
  },
})
