import { fileURLToPath } from 'node:url';
import { relative, sep } from 'node:path';
import { Comment, CommentTag, Converter } from 'typedoc';

const source = fileURLToPath(new URL('src', import.meta.url));

/** A TypeDoc plugin: groups the reference by the rooms of the source, so that nobody has to write them on every name. */
export function load(app) {
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, (context) => {
    for (const reflection of context.project.children ?? []) {
      const [declaration] = context.getSymbolFromReflection(reflection)?.declarations ?? [];
      if (declaration === undefined) continue;
      const [room] = relative(source, declaration.getSourceFile().fileName).split(sep);
      for (const part of reflection.signatures ?? [reflection]) {
        part.comment ??= new Comment();
        part.comment.blockTags.push(new CommentTag('@category', [{ kind: 'text', text: room }]));
      }
    }
  });
}
