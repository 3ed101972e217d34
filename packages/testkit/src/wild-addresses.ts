import * as fc from 'fast-check';
import type { Arbitrary } from 'fast-check';

/** A part of an address: as it should be, now and then as it should not. Each is one word, the empty one written `_`. */
function part(good: string, bad: string): Arbitrary<string> {
  const words = (text: string) =>
    fc.constantFrom(...text.split(/\s+/u).map((word) => word.replace(/^_$/u, '')));
  return fc.oneof({ weight: 6, arbitrary: words(good) }, { weight: 1, arbitrary: words(bad) });
}

const BAD_HOSTS = String.raw`_ - .. Hub.Example hub.example. hub.example.evil.example hub.example%2f.evil.example
  evil.example\@hub.example hüb.example hub。example LOCALHOST localhost. localhost.evil.example 127.0.0.1.evil.example 127.1
  0x7f.0.0.1 2130706433 0.0.0.0 [::] [::ffff:127.0.0.1]`;
const BAD_PATHS = String.raw`/ /so/ //evil.example \evil.example /\evil.example /@evil.example /http://evil.example /so/../..
  /%2e%2e /;x ?x /so?x #x /so#x`;

const addresses = fc
  .tuple(
    part('https http', 'HTTP Https ftp ws file javascript chrome-extension'),
    part('://', String.raw`_ : :/ :/// :\\`),
    part('_', 'user@ user:secret@ :@ hub.example@ hub.example:443@ %40 [::1]@'),
    part('hub.example other.example 127.0.0.1 localhost [::1]', BAD_HOSTS),
    part('_ :4765 :8443 :443 :80', ':0 :99999 : :-1 :4765@evil.example'),
    part('_ _ /so-xanh', BAD_PATHS),
  )
  .map((parts) => parts.join(''));

/** Something that stands in the way somewhere in a text. */
const dirt = fc.constantFrom(' ', '\t', '\n', '\u0000', '\u200b', '@', '\\', '%00', '?', '#', '/', ':');

/**
 * What may be pasted, set or kept where the address of a server belongs: good ones, and those made to be taken for another
 * one, by a name before `@`, another host behind it, another port, or what a browser passes over.
 */
export const wildAddresses: Arbitrary<string> = fc.oneof(
  { weight: 7, arbitrary: addresses },
  {
    weight: 2,
    arbitrary: fc
      .tuple(addresses, dirt, fc.nat(40))
      .map(([text, piece, at]) => text.slice(0, at) + piece + text.slice(at)),
  },
  { weight: 1, arbitrary: fc.webUrl({ withFragments: true, withQueryParameters: true }) },
  { weight: 1, arbitrary: fc.string() },
);

/** As Node and every browser read addresses; core, whose tests come here too, knows the types of neither. */
declare const URL: {
  canParse(text: string): boolean;
  new (
    text: string,
  ): Readonly<
    Record<
      'protocol' | 'hostname' | 'origin' | 'username' | 'password' | 'pathname' | 'search' | 'hash',
      string
    >
  >;
};

const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]']);

/**
 * What may be said against an address as the one place a token goes to, as browsers read it: told from what they make of it,
 * not from how it is written (law T5). Empty if it is good, or leads nowhere at all.
 */
export function againstAddress(address: string): readonly string[] {
  // A port beyond all ports, a host that is none: a browser asks nobody.
  if (!URL.canParse(address)) return [];
  const own = new URL(address);
  const asked = URL.canParse(`${address}/v1/enrol`) ? new URL(`${address}/v1/enrol`) : undefined;
  const isOpen = own.protocol === 'http:' && !LOOPBACK.has(own.hostname);
  const said: Readonly<Record<string, boolean>> = {
    'another scheme': own.protocol !== 'https:' && own.protocol !== 'http:',
    'not encrypted': isOpen,
    'a name or a password': own.username !== '' || own.password !== '',
    'a question or a fragment': own.search !== '' || own.hash !== '' || /[?#]/.test(address),
    'another place once a path follows': asked?.origin !== own.origin,
    'a path that is not asked': asked?.pathname.endsWith('/v1/enrol') !== true || asked.search !== '',
    'white space': /\s/u.test(address),
  };
  return Object.keys(said).filter((why) => said[why] === true);
}
