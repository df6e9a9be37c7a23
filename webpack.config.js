const fs = require('node:fs');
const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const CssPlugin = require('mini-css-extract-plugin');
const { BannerPlugin, NormalModuleReplacementPlugin } = require('webpack');
const office = require('./webpack/officeFiles');
const AsciiPlugin = require('./webpack/AsciiPlugin');
const CompiledPlugin = require('./webpack/CompiledPlugin');
const DeclarationsPlugin = require('./webpack/DeclarationsPlugin');
const NoticesPlugin = require('./webpack/NoticesPlugin');
const PagePlugin = require('./webpack/PagePlugin');
const RulePagesPlugin = require('./webpack/RulePagesPlugin');

const dist = path.join(__dirname, 'dist');
const source = (file) => path.join(__dirname, file);

/** Production only: what is tested is what is delivered. */
const common = (name, jscTarget, dynamicImportMode) => ({
  name,
  mode: 'production',
  context: __dirname,
  cache: {
    type: 'filesystem',
    name,
    buildDependencies: { config: [__filename, source('webpack/officeFiles.js')] },
  },
  resolve: { extensions: ['.ts', '.js'] },
  module: {
    parser: { javascript: { dynamicImportMode } },
    rules: [
      {
        test: /\.ts$/,
        loader: 'swc-loader',
        options: {
          swcrc: false,
          sourceMaps: true,
          jsc: {
            target: jscTarget,
            parser: { syntax: 'typescript' },
            // A field is an assignment: es2020 has no fields, and defining each takes a helper a module.
            transform: { useDefineForClassFields: false },
          },
        },
      },
      { test: /\.css$/, use: [CssPlugin.loader, 'css-loader'] },
    ],
  },
  performance: { hints: false },
  stats: 'errors-warnings',
  infrastructureLogging: { level: 'warn' },
});

// Source maps stay out of the web folders. Closed networks keep an old WebView2 for years.
const web = (name) => ({
  ...common(name, 'es2020', 'lazy'),
  target: ['web', 'es2020'],
  devtool: 'hidden-source-map',
  // What is loaded later comes as one file, whatever it is made of.
  optimization: {
    splitChunks: false,
    moduleIds: 'size',
    mangleExports: 'size',
    minimizeOptions: { javascript: { compress: { passes: 2 }, format: { ascii_only: true } } },
  },
});

const page = (folder) => ({
  path: path.join(dist, folder),
  filename: '[name].[contenthash:8].js',
  chunkFilename: '[name].[contenthash:8].js',
  sourceMapFilename: `../maps/${folder}/[name][ext].map`,
  assetModuleFilename: 'assets/[name].[contenthash:8][ext]',
  clean: true,
});

const styles = () => new CssPlugin({ filename: '[name].[contenthash:8].css' });

/** The task pane, as Excel loads it; `officeSource` says where office.js comes from. */
const pane = (folder, officeSource) => ({
  ...web(folder),
  entry: {
    taskpane: source('src/taskpane/taskpane.ts'),
    loading: { import: source('src/taskpane/loading.ts'), filename: 'loading.js' },
    // Opened by administrators, in a browser.
    check: source('src/stage/checkPage/checkPage.ts'),
  },
  output: page(folder),
  plugins: [
    styles(),
    new PagePlugin({
      template: source('src/taskpane/taskpane.html'),
      filename: 'taskpane.html',
      entry: 'taskpane',
      values: officeSource,
    }),
    new PagePlugin({
      template: source('src/stage/checkPage/check.html'),
      filename: 'check.html',
      entry: 'check',
    }),
    new CopyPlugin({
      patterns: [
        { from: source('assets/icons/*.png'), to: 'assets/icons/[name][ext]' },
        ...(officeSource === office.own ? office.copies : []),
      ],
    }),
    new RulePagesPlugin(),
    new NoticesPlugin('NOTICES.txt'),
    // What only the pages on the rules say does not add to the size of the pane.
    new NormalModuleReplacementPlugin(/\/forPages$/, source('webpack/notForPages.mjs')),
    new AsciiPlugin(),
  ],
});

/** The page with the grid, and the script that is put in front of the pane inside it. */
const workbench = () => ({
  ...web('workbench'),
  entry: {
    workbench: source('src/stage/workbench/workbench.ts'),
    bridge: { import: source('src/stage/host/bridge/frameBridge.ts'), filename: 'bridge.js' },
  },
  output: page('workbench'),
  plugins: [
    styles(),
    new PagePlugin({
      template: source('src/stage/workbench/workbench.html'),
      filename: 'index.html',
      entry: 'workbench',
    }),
    // A page calculates in a worker.
    new NormalModuleReplacementPlugin(
      /\/calculateHere$/,
      source('src/stage/host/calculateInWorker.ts'),
    ),
    new AsciiPlugin(),
  ],
});

/** Packages that find files of their own at run time, or are too large to be worth bundling. */
const external = [/^jsdom$/, /^webpack$/, /^office-addin-/, /^playwright-core/];

const isBeside = (file, program) => file.startsWith(`${path.dirname(program)}/`);

const node = (
  name,
  programs,
  optimization,
  plugins = [],
  base = common(name, 'es2022', 'eager'),
) => ({
  ...base,
  target: 'node20',
  node: { __dirname: false },
  // The engine is read from its package.
  module: {
    ...base.module,
    rules: [...base.module.rules, { test: /@ironcalc/, parser: { url: false } }],
  },
  entry: Object.fromEntries(Object.entries(programs).map(([one, file]) => [one, source(file)])),
  output: {
    path: dist,
    filename: '[name].js',
    library: { type: 'commonjs2' },
    // Of what an earlier build has left, that in the folders of these programs goes.
    clean: { keep: (file) => !Object.keys(programs).some((one) => isBeside(file, one)) },
  },
  devtool: false,
  optimization,
  externals: [
    ({ request }, done) =>
      external.some((pattern) => pattern.test(request))
        ? done(null, `commonjs ${request}`)
        : done(),
  ],
  plugins: [
    new BannerPlugin({ banner: '#!/usr/bin/env node', raw: true, entryOnly: true }),
    {
      apply: (compiler) =>
        compiler.hooks.afterEmit.tap('Executable', () =>
          Object.keys(programs).forEach((one) => fs.chmodSync(path.join(dist, `${one}.js`), 0o755)),
        ),
    },
    ...plugins,
  ],
});

/** Readable in a stack trace, one file a program. */
const tools = () =>
  node(
    'node',
    {
      'drive/drive': 'src/stage/drive/drive.ts',
      'bench/bench': 'test/bench/bench.ts',
      'serve/serve': 'src/stage/serve/serve.ts',
      'packaging/package': 'src/stage/packaging/package.ts',
    },
    { minimize: false },
  );

/** The command line: as small and as far compiled as it can be, for it is started anew for each use. */
const cli = () => {
  const { externals, resolve, ...config } = node(
    'cli',
    { 'cli/hakaru': 'src/cli/hakaru.ts', 'cli/program': 'src/cli/program.ts' },
    { minimizeOptions: { javascript: { format: { ascii_only: true } } } },
    [new CompiledPlugin(), new NoticesPlugin('cli/NOTICES.txt')],
  );
  return {
    ...config,
    // What packages would load for what is never asked of them: workers, and other programs.
    resolve: { ...resolve, alias: { fflate$: require.resolve('fflate/browser') } },
    externals: [...externals, { 'node:child_process': 'var {}' }],
  };
};

/** What other programs import: ESM finds its names because they are set one by one. */
const library = () => ({
  ...common('library', 'es2022', 'eager'),
  target: 'node20',
  entry: { 'library/index': source('src/library/index.ts') },
  output: {
    path: dist,
    filename: '[name].js',
    library: { type: 'commonjs-static' },
    clean: { keep: (file) => !isBeside(file, 'library/index') },
  },
  devtool: false,
  optimization: { minimizeOptions: { javascript: { format: { ascii_only: true } } } },
  plugins: [new NoticesPlugin('library/NOTICES.txt'), new DeclarationsPlugin()],
});

module.exports = (env = {}) =>
  env.office === 'cdn'
    ? [pane('pane-cdn', office.cdn)]
    : [pane('pane', office.own), workbench(), tools(), cli(), library()];
