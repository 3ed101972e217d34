import { readFile } from 'node:fs/promises';

interface NetLog {
  readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> };
  readonly events: readonly {
    readonly type: number;
    readonly params?: { readonly url?: string; readonly initiator?: string };
  }[];
}

/**
 * What somebody asked the network for, by the browser's own account (`--log-net-log`), in which popup, panel and worker
 * stand like any page. What an extension reads from its own package is no such thing.
 *
 * @param origin the asker, for example `chrome-extension://…`.
 */
export async function askedTheNetwork(path: string, origin: string): Promise<string[]> {
  const { constants, events } = JSON.parse(await readFile(path, 'utf8')) as NetLog;
  const start = constants.logEventTypes['URL_REQUEST_START_JOB'];
  return events.flatMap(({ type, params }) => {
    if (type !== start || params?.initiator !== origin || params.url === undefined) return [];
    return params.url.startsWith(`${origin}/`) || params.url.startsWith(`blob:${origin}/`)
      ? []
      : [params.url];
  });
}
