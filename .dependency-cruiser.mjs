// Who may import whom. Lists are read in the direction data flows:
// a room may import the rooms to its LEFT, never those to its right.
const rooms = {
  'packages/core': [
    'result',
    'quantity',
    'calendar',
    'office',
    'line',
    'journal',
    'meter',
    'allocation',
    'ledger',
    'insight',
    'movement',
    'report',
    'sample',
  ],
  'packages/sync': ['message', 'segment', 'port', 'run', 'view'],
  'packages/hub': ['db', 'rights', 'service', 'http', 'node'],
  extension: ['platform', 'data', 'models', 'ui', 'charts', 'features', 'entrypoints'],
};

// Which packages of this repository a package may know. bench and workbench are private and know them all.
const neighbours = {
  core: [],
  sync: ['core'],
  store: ['core', 'sync'],
  files: ['core'],
  hub: ['core', 'sync', 'files'],
  cli: ['core', 'sync', 'store', 'files'],
  testkit: ['core'],
};

const test = '[.]test(-d)?[.]tsx?$';
const workshops = '^packages/(bench|workbench)/';

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const flowsOneWay = Object.entries(rooms).flatMap(([owner, row]) =>
  row
    .slice(0, -1)
    .map((room, at) =>
      forbid(
        `${owner.replace('packages/', '')}-${room}-looks-left`,
        `${room}/ comes before ${row.slice(at + 1).join(', ')} and may not import them: move the code left or the caller right.`,
        { path: `^${owner}/src/${room}/` },
        { path: `^${owner}/src/(${row.slice(at + 1).join('|')})/` },
      ),
    ),
);

const knowsOnly = Object.entries(neighbours).map(([owner, known]) =>
  forbid(
    `${owner}-knows-its-neighbours`,
    `${owner} may import ${known.length === 0 ? 'no other package of this repository' : known.join(', ')}.`,
    { path: `^packages/${owner}/` },
    { path: '^(packages|extension)/', pathNot: `^packages/(${[owner, 'testkit', ...known].join('|')})/` },
  ),
);

export default {
  forbidden: [
    ...flowsOneWay,
    ...knowsOnly,

    forbid(
      'core-stands-alone',
      'The domain depends on itself, on one schema library and on pure statistics.',
      { path: '^packages/core/src/', pathNot: test },
      { pathNot: ['^packages/', 'node_modules/(valibot|simple-statistics)/'] },
    ),
    forbid(
      'sync-stands-alone',
      'Sharing is pure: core and one schema library; network, folder and store come in as arguments.',
      { path: '^packages/sync/src/', pathNot: test },
      { pathNot: ['^packages/', 'node_modules/valibot/'] },
    ),
    forbid(
      'statistics-only-in-insight',
      'One room computes statistics: packages/core/src/insight; ask it by name.',
      { pathNot: ['^packages/core/src/insight/', workshops] },
      { path: 'node_modules/simple-statistics/' },
    ),
    forbid(
      'no-node-in-browser-code',
      'This code runs in a browser: no module of Node.',
      { path: '^(packages/(core|sync|store|files)|extension)/src/', pathNot: test },
      { dependencyTypes: ['core'] },
    ),
    forbid(
      'idb-only-in-store',
      'One room opens IndexedDB: packages/store/src/idb.',
      { pathNot: ['^packages/store/src/idb/', workshops] },
      { path: 'node_modules/idb/' },
    ),
    forbid(
      'sqlite-only-in-its-room',
      'One room opens SQLite: packages/hub/src/db/sqlite; the others ask for a HubStorage.',
      { pathNot: ['^packages/hub/src/db/sqlite/', workshops] },
      { path: '^(node:)?sqlite$' },
    ),
    forbid(
      'postgres-only-in-its-room',
      'One room talks to PostgreSQL: packages/hub/src/db/postgres; the others ask for a HubStorage.',
      { pathNot: ['^packages/hub/src/db/postgres/', workshops] },
      { path: 'node_modules/pg/' },
    ),
    forbid(
      'hono-only-at-the-door',
      'Two rooms speak HTTP: packages/hub/src/http and node; service/ answers in the words of the protocol.',
      { pathNot: ['^packages/hub/src/(http|node)/', workshops] },
      { path: 'node_modules/(hono|@hono)/' },
    ),
    forbid(
      'hub-only-by-http',
      'Pages and the command line reach a hub by HTTP only.',
      { path: '^(extension|packages/cli)/', pathNot: test },
      { path: '^packages/hub/' },
    ),
    forbid(
      'hashes-only-in-store',
      'One package hashes entries: packages/store.',
      { pathNot: ['^packages/store/', workshops] },
      { path: 'node_modules/@noble/hashes/' },
    ),

    forbid(
      'platform-knows-only-core',
      'platform/ puts the browser behind interfaces; it keeps no data and shows nothing.',
      { path: '^extension/src/platform/', pathNot: test },
      { path: ['^packages/(?!core/)', 'node_modules/(preact|@preact)/'] },
    ),
    forbid(
      'store-only-in-data',
      'Pages see models, not the database.',
      { path: '^extension/src/', pathNot: ['^extension/src/(data|entrypoints)/', test] },
      { path: '^packages/store/' },
    ),
    forbid(
      'looks-know-no-state',
      'ui/ and charts/ show what they are given.',
      { path: '^extension/src/(ui|charts)/' },
      { path: ['^extension/src/(platform|data|models)/', '^packages/(?!core/|testkit/)'] },
    ),
    forbid(
      'state-knows-no-looks',
      'platform/, data/ and models/ hold signals at most, never components.',
      { path: '^extension/src/(platform|data|models)/', pathNot: test },
      { path: 'node_modules/preact/' },
    ),
    forbid(
      'charts-only-in-charts',
      'One room knows Chart.js.',
      { pathNot: ['^extension/src/charts/', workshops] },
      { path: 'node_modules/chart[.]js/' },
    ),
    forbid(
      'browser-api-only-in-platform',
      'One room talks to the browser; entry points only wire.',
      { path: '^extension/src/', pathNot: '^extension/src/(platform|entrypoints)/' },
      { path: 'node_modules/(wxt|@wxt-dev)/' },
    ),
    forbid(
      'features-are-neighbours',
      'A feature may be deleted without touching another: share through a room to the left.',
      { path: '^extension/src/features/([^/]+)/' },
      { path: '^extension/src/features/', pathNot: '^extension/src/features/$1/' },
    ),
    forbid(
      'files-only-lazily',
      'Pages open before anybody exports: write await import(...). A type may be imported.',
      { path: '^extension/src/(models|features|entrypoints)/', pathNot: test },
      { path: '^packages/files/', dynamic: false, dependencyTypesNot: ['type-only'] },
    ),

    forbid(
      'through-the-door',
      'Import another package by its name: its exports are the only doors.',
      { path: '^(packages/[^/]+|extension)/', pathNot: workshops },
      { path: '^(packages|extension)/', pathNot: '^$1/', dependencyTypes: ['local'] },
    ),
    forbid(
      'no-own-door',
      'Inside a package import the file, not the package door.',
      { path: '^packages/([^/]+)/src/', pathNot: '/index[.]test[.]ts$' },
      { path: ['^packages/$1/src/index[.]ts$', '^packages/$1/src/[^/]+/index[.]ts$'] },
    ),
    forbid('no-cycles', 'A cycle hides the flow.', {}, { circular: true }),
    forbid(
      'tests-stay-outside',
      'Source imports neither tests nor the testkit.',
      { pathNot: [test, '^packages/testkit/', '/contract/', '/testing/', workshops] },
      { path: [test, '/testing/', '^packages/testkit/'] },
    ),
    forbid(
      'not-to-unresolvable',
      'What cannot be found escapes every other rule.',
      {},
      { couldNotResolve: true },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Anchored: an open pattern would hide packages in node_modules, and the rules about them would fall silent.
    exclude: { path: '^(extension|packages/[^/]+)/([.]output|[.]wxt|dist)/' },
    tsPreCompilationDeps: true, // type-only imports count too
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs'],
    },
  },
};
