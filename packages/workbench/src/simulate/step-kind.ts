/** What a step is, whatever it is about: without numbers, addresses and names of files. */
export const kindOf = (step: string): string =>
  /^(?:folder|store)\W\w+|^\w+ \/v1\/[^\d?]*|^[a-z ]+/iu.exec(step)?.[0].trim() ?? step;

const storeCalls = (...calls: readonly string[]): readonly string[] => calls.map((call) => `store.${call}`);

/** What a machine takes at nearly every turn. */
const USUAL: readonly string[] = [
  ...storeCalls(
    'chainAfter',
    'chainPlaces',
    'chains',
    'mark',
    'setMark',
    'hold',
    'outbox',
    'state',
    'beginTurn',
  ),
  ...storeCalls('receive', 'settle', 'beginHealing', 'endHealing'),
  ...['folder list', 'folder read', 'folder begins', 'folder writes', 'folder turn'],
  ...['GET /v1/books/so-thu/pull', 'POST /v1/books/so-thu/push', 'answer', 'no answer', 'gives up'],
  ...['saves', 'tends to the second copy', 'looks for what is lost', 'lets go of the second copy'],
  ...['enrols', 'asks for its duties'],
];

/** What it takes in few worlds: machines are killed there as often as everywhere else together. */
export const SELDOM: readonly string[] = [
  ...storeCalls('followMirror'),
  ...['folder removes', 'takes a file of'],
];

/** So seldom that no run of some hundred seeds has them for certain; each is one transaction, tried by the stores' contract. */
export const HARDLY_EVER: readonly string[] = [
  ...storeCalls('leaveMirror'),
  'brings back',
  'sees to a refused one',
];

/** Every kind of step at which a machine may be killed. A test holds the list to what machines do. */
export const STEP_KINDS: readonly string[] = [...USUAL, ...SELDOM, ...HARDLY_EVER];

/** What is done by hand when nothing goes wrong any more: nobody is killed at it. */
export const AT_REST: readonly string[] = ['stands for a revoked one'];
