import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** The bench's page as one script, built as the extension is. */
export async function pageScript(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rollupOptions: {
        input: fileURLToPath(new URL('page.ts', import.meta.url)),
        // A classic script: it is also run inside pages of the extension, as text.
        output: { codeSplitting: false, format: 'iife' },
      },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const chunk = output !== undefined && 'output' in output ? output.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error('The bench page was not built');
  return chunk.code;
}
