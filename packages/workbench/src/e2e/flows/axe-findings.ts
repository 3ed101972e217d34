import axe from 'axe-core';

/** Runs in the page; answers each violation with the places it was found at. */
const RUN = `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
  violations.map(({ id, help, nodes }) => id + ': ' + help + '\\n' + nodes.map((n) => n.html.slice(0, 160) + ' ' + n.failureSummary).join('\\n')))`;

/** Surfaces and tabs alike evaluate a text of the developer's tools, which no page's policy forbids. */
interface Evaluates {
  evaluate<T>(expression: string): Promise<T>;
}

/** What axe finds wrong with a page as it stands. */
export async function findings(page: Evaluates): Promise<string[]> {
  await page.evaluate(`${axe.source}; undefined`);
  return page.evaluate<string[]>(RUN);
}
