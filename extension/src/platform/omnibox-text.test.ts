import { describe, expect, it } from 'vitest';
import { escapedForOmnibox } from './omnibox-text.ts';

describe('a description under the address bar', () => {
  it('[T4] is text, whatever was typed', () => {
    expect(escapedForOmnibox('<match>20 tờ</match> & "x" & \'y\'')).toBe(
      '&lt;match&gt;20 tờ&lt;/match&gt; &amp; &quot;x&quot; &amp; &apos;y&apos;',
    );
  });

  it('has no character that XML forbids or reads as markup', () => {
    for (let code = 0; code <= 0xffff; code++) {
      const escaped = escapedForOmnibox(String.fromCharCode(code));
      expect(
        /[<>"'\p{Cc}\p{Cs}\uFFFE\uFFFF]|&(?!(?:amp|lt|gt|quot|apos);)/u.test(escaped),
        `U+${code.toString(16)}`,
      ).toBe(false);
    }
    expect(escapedForOmnibox('ừ 😀')).toBe('ừ 😀');
  });
});
