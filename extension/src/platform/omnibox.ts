import { browser } from 'wxt/browser';
import { escapedForOmnibox } from './omnibox-text.ts';

/** A line under the address bar: what it says, and what choosing it enters. */
export interface Suggestion {
  readonly content: string;
  readonly description: string;
}

/** What the address bar shows under what is being typed: the first line, and further ones to choose. */
export interface Suggestions {
  readonly first: string;
  readonly others: readonly Suggestion[];
}

/** Answers while somebody types after our keyword. To be called while the worker starts. */
export function onOmniboxTyped(answer: (text: string) => Promise<Suggestions | undefined>): void {
  browser.omnibox.onInputChanged.addListener((text, suggest) => {
    void answer(text).then((suggestions) => {
      if (suggestions === undefined) return;
      const { first, others } = suggestions;
      void browser.omnibox.setDefaultSuggestion({ description: described(first) });
      suggest(others.map(({ content, description }) => ({ content, description: described(description) })));
    });
  });
}

/** Calls back when Enter was pressed. To be called while the worker starts. */
export function onOmniboxEntered(listener: (text: string) => void): void {
  browser.omnibox.onInputEntered.addListener(listener);
}

/** Only Firefox tells about itself, and only Firefox takes descriptions as plain text. */
const described = (text: string): string =>
  'getBrowserInfo' in browser.runtime ? text : escapedForOmnibox(text);
