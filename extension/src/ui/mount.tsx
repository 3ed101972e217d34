import { useSignalEffect, type ReadonlySignal } from '@preact/signals';
import type { Language } from '@soxanh/core';
import { render, type ComponentChildren } from 'preact';
import { LanguageContext } from './language.ts';
import './tokens.css';

/** What of the machine's settings decides how every page looks. */
export interface Appearance {
  readonly language: Language;
  readonly theme: 'system' | 'light' | 'dark';
}

/** Draws a page into the document, in the language and theme that are set, and follows when they change. */
export function mount(appearance: ReadonlySignal<Appearance>, page: ComponentChildren): void {
  const root = document.getElementById('app');
  if (root === null) throw new Error('The page has no #app');
  render(<Page appearance={appearance}>{page}</Page>, root);
}

function Page(props: { appearance: ReadonlySignal<Appearance>; children: ComponentChildren }) {
  const { language, theme } = props.appearance.value;
  useSignalEffect(() => {
    document.documentElement.lang = props.appearance.value.language;
  });
  document.documentElement.dataset['theme'] = theme;
  return <LanguageContext.Provider value={language}>{props.children}</LanguageContext.Provider>;
}
