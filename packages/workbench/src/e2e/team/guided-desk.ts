import type { Locator, Page } from 'playwright';
import { expect } from 'vitest';
import type { Deed } from './read-guide.ts';

/** What a person who follows the guide knows beside it. */
export interface Known {
  /** The code that is to be pasted. */
  readonly code?: string;
  /** What is chosen where there are several choices: by the label of the field. */
  readonly choices?: Readonly<Record<string, string>>;
}

/** Does what the steps ask for, in their order, on a page of the extension. */
export async function follow(
  page: Page,
  steps: readonly (readonly Deed[])[],
  known: Known = {},
): Promise<void> {
  for (const deed of steps.flat()) await obey(page, deed, known);
}

async function obey(page: Page, { kind, what }: Deed, { code, choices = {} }: Known): Promise<void> {
  const heading = page.getByRole('heading', { name: what, exact: true }).first();
  switch (kind) {
    case 'open':
      await page.getByRole('link', { name: what, exact: true }).click();
      await page.locator('a[aria-current=page]', { hasText: what }).waitFor();
      break;
    case 'go': {
      // A section stands on the page, or the page has a list of its sections.
      const link = page.getByRole('link', { name: what, exact: true });
      await heading.or(link).first().waitFor();
      if (await heading.isVisible()) break;
      await link.click();
      await page.locator('a[aria-current=page]', { hasText: what }).waitFor();
      break;
    }
    case 'look':
      await page.getByText(what, { exact: true }).or(page.getByText(what)).first().waitFor();
      break;
    case 'paste':
      await page.getByRole('textbox', { name: what, exact: true }).fill(code ?? '');
      break;
    case 'press':
      await page.getByRole('button', { name: what, exact: true }).click();
      break;
    case 'choose':
      await choose(page, what, choices[what]);
      break;
  }
}

/** Takes one of several answers, or one line of a list. */
async function choose(page: Page, what: string, choice: string | undefined): Promise<void> {
  const radio: Locator = page.getByRole('radio', { name: what });
  if (choice === undefined) {
    await radio.check();
    expect(await radio.isChecked()).toBe(true);
  } else await page.getByRole('combobox', { name: what, exact: true }).selectOption(choice);
}
