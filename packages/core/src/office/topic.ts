/** What facts can be about. Their values are described in `FACT_VALUES`. */
export const TOPICS = [
  'office',
  'building',
  'department',
  'head-count',
  'expect',
  'calendar',
  'scope',
  'notes',
  'cut-off',
  'carton',
  'meter',
  'allocation',
  'area',
  'quota',
  'target',
  'baseline',
  'exposure',
  'factor',
  'condition',
  'temperature',
  'method',
  'hub',
  'withdrawn',
] as const;

export type Topic = (typeof TOPICS)[number];

/** Tells whether this version knows a topic. Facts of other topics are kept and have no effect. */
export const isTopic = (text: string): text is Topic => (TOPICS as readonly string[]).includes(text);
