/** The layers: what may import what. Everything flows towards src/core; nothing that ships knows the stage. */
const layers = {
  core: [],
  excel: ['core'],
  files: ['core'],
  taskpane: ['core', 'excel', 'files'],
  cli: ['core', 'files'],
  library: ['core', 'files'],
  'stage/samples': ['core', 'files'],
  'stage/docs': ['core'],
  'stage/host': ['core', 'files'],
  'stage/workbench': ['core', 'stage/host', 'stage/samples'],
  'stage/drive': ['core', 'stage/host', 'files'],
  'stage/serve': [],
  'stage/checkPage': ['core'],
  'stage/packaging': ['core', 'stage/checkPage'],
};

const boundary = ([layer, allowed]) => ({
  name: `${layer.replace('/', '-')}-imports-only-its-own`,
  comment: `src/${layer} may import ${['itself', ...allowed].join(', ')}.`,
  severity: 'error',
  from: { path: `^src/${layer}/` },
  to: { path: '^(src|test)/', pathNot: `^src/(${[layer, ...allowed].join('|')})/` },
});

module.exports = {
  forbidden: [
    ...Object.entries(layers).map(boundary),
    {
      name: 'every-folder-is-a-layer',
      severity: 'error',
      from: { path: '^src/', pathNot: `^src/(${Object.keys(layers).join('|')})/` },
      to: {},
    },
    {
      name: 'core-imports-only-zod',
      severity: 'error',
      from: { path: '^src/core/' },
      to: { dependencyTypesNot: ['local'], pathNot: '^node_modules/zod/' },
    },
    {
      name: 'no-node-in-the-browser',
      severity: 'error',
      comment: 'calculateHere has a twin for pages.',
      from: {
        path: '^src/(core|excel|files|library|taskpane|stage/(checkPage|docs|host|workbench|samples))/',
        pathNot: '/calculateHere.ts$',
      },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'the-engine-only-calculates',
      severity: 'error',
      from: { pathNot: '^src/stage/host/(engine|calculateHere|calculationWorker).ts$' },
      to: { path: '@ironcalc/' },
    },
    {
      name: 'no-cycles-of-core-folders',
      comment: 'The rooms of the core have an order: none imports another that imports it.',
      severity: 'error',
      scope: 'folder',
      from: { path: '^src/core' },
      to: { circular: true },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.mjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default'],
    },
  },
};
