/**
 * The lines of a text that comes in pieces, without their line feeds. A last line without one is a line too.
 *
 * @param pieces cut anywhere, never inside a character.
 */
export async function* linesOf(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const piece of pieces) {
    const lines = `${rest}${piece}`.split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}
