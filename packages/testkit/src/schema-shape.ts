interface SchemaLike {
  readonly type: string;
  readonly kind: string;
  readonly [field: string]: unknown;
}

const isSchema = (value: unknown): value is SchemaLike =>
  typeof value === 'object' && value !== null && 'kind' in value && 'type' in value;

/**
 * What a schema asks for, without the words it refuses with: plain JSON, whose hash changes when a format does. For the
 * tests that guard the bundle format and the protocol.
 */
export function shapeOf(value: unknown): unknown {
  if (value instanceof RegExp) return String(value);
  if (Array.isArray(value)) return value.map((part) => shapeOf(part));
  if (isSchema(value)) {
    const { entries, item, wrapped, pipe, options, key, literal, requirement, default: fallback } = value;
    // A check by function has no shape: its message stands for it.
    const asked =
      typeof requirement === 'function' || value.type === 'custom' ? value['message'] : requirement;
    // The word a variant is told by is a text; other things called a key are not asked for.
    const told = typeof key === 'string' ? key : undefined;
    const inner = { entries, item, wrapped, options, key: told, literal, fallback, requirement: asked };
    const steps = Array.isArray(pipe) ? pipe.slice(1).map((step) => shapeOf(step)) : undefined;
    return { type: value.type, steps, ...(shapeOf(inner) as object) };
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, shapeOf(part)]));
}
