import { againstAddress, wildAddresses } from '@soxanh/testkit/pure';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { invitationOf, invitationText } from './invitation-text.ts';

const LETTERS = 'ABCXYZabcxyz0189_-'.split('');
const word = (minLength: number, maxLength: number) =>
  fc.array(fc.constantFrom(...LETTERS), { minLength, maxLength }).map((letters) => letters.join(''));
const invitations = fc.record({
  url: fc.constantFrom('https://hub.example', 'https://hub.example:8443/so-xanh', 'http://127.0.0.1:4765'),
  book: fc.option(word(1, 64), { nil: undefined }),
  secret: word(22, 22),
});

describe('an invitation', () => {
  it('is read back from its text, however an e-mail broke it', () => {
    fc.assert(
      fc.property(invitations, fc.nat(), (invitation, at) => {
        const text = invitationText(invitation);
        const broken = `  ${text.slice(0, at % text.length)}\r\n ${text.slice(at % text.length)}\n`;
        expect(invitationOf(broken)).toEqual({ ok: true, value: invitation });
      }),
    );
  });

  it('is read with what people and programs put around it', () => {
    const text = invitationText({ url: 'https://hub.example', book: 'b1', secret: 'Ab'.repeat(11) });
    const read = { ok: true, value: { url: 'https://hub.example', book: 'b1', secret: 'Ab'.repeat(11) } };
    for (const around of [
      `'${text}'`,
      `"${text}"`,
      `“${text}”.`,
      `<${text}>`,
      `Mã kết nối: ${text}, dùng một lần.`,
      `Xem https://hub.example/moi rồi dán\n${text}\nTrân trọng`,
      text.replace('/moi', '\u200B/moi').replace('b1.', 'b1.\u2060'),
      text.replace('https://hub', 'HTTPS://Hub'),
      `${text} ${text}`,
    ]) {
      expect({ around, ...invitationOf(around) }).toEqual({ around, ...read });
    }
    const other = text.replace('b1', 'b2');
    expect(invitationOf(`${text} ${other}`)).toMatchObject({ error: { kind: 'not-an-invitation' } });
  });

  it('is not read from a part of one, nor from anything else', () => {
    fc.assert(
      fc.property(invitations, fc.nat(), ({ secret, ...rest }, cut) => {
        const text = invitationText({ ...rest, secret });
        expect(invitationOf(text.slice(0, cut % text.length))).toMatchObject({
          error: { kind: 'not-an-invitation' },
        });
      }),
    );
    for (const text of [
      '',
      'moi',
      'https://hub.example/moi',
      'javascript:alert(1)/moi#b.AAAAAAAAAAAAAAAAAAAAAA',
    ]) {
      expect(invitationOf(text)).toEqual({ ok: false, error: { kind: 'not-an-invitation' } });
    }
  });

  it('[T5] is not used if its address is not encrypted and not on this machine', () => {
    const text = invitationText({ url: 'http://hub.example', book: 'b1', secret: 'A'.repeat(22) });
    expect(invitationOf(text)).toEqual({
      ok: false,
      error: { kind: 'not-encrypted', url: 'http://hub.example' },
    });
  });

  it('[T5] leads to the place that is written in it, or to none: encrypted, or on this machine', () => {
    let read = 0;
    const around = fc.constantFrom(
      '',
      ' ',
      '\n',
      '“',
      '<',
      'Mã: ',
      'https://hub.example/moi ',
      'https:',
      '@',
      'x',
    );
    fc.assert(
      fc.property(wildAddresses, word(22, 22), around, around, (address, secret, before, after) => {
        const text = `${before}${address}/moi#b1.${secret}${after}`;
        const invitation = invitationOf(text);
        if (!invitation.ok) return;
        read++;
        const { url } = invitation.value;
        expect(againstAddress(url)).toEqual([]);
        expect(text.replaceAll(/[\s\u200b]/gu, '').toLowerCase()).toContain(`${url.toLowerCase()}/moi#b1.`);
      }),
      { numRuns: 2000 },
    );
    expect(read).toBeGreaterThan(200);
  });
});
