/** Emits an entry's page: its template, with the scripts and style sheets that the build made of it. */
const fs = require('node:fs');
const { sources, Compilation } = require('webpack');

const TAGS = {
  '.js': (file) => `<script defer src="${file}"></script>`,
  '.css': (file) => `<link rel="stylesheet" href="${file}" />`,
};

class PagePlugin {
  /** `values` stand in the template as `<%= name %>`. */
  constructor({ template, filename, entry, values = {} }) {
    Object.assign(this, { template, filename, entry, values });
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap('PagePlugin', (compilation) => {
      compilation.fileDependencies.add(this.template);
      const stage = Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_INLINE;
      compilation.hooks.processAssets.tap({ name: 'PagePlugin', stage }, () => {
        const files = compilation.entrypoints.get(this.entry).getFiles();
        compilation.emitAsset(this.filename, new sources.RawSource(this.page(files)));
      });
    });
  }

  page(files) {
    const tags = Object.entries(TAGS).flatMap(([ending, tag]) =>
      files.filter((file) => file.endsWith(ending)).map(tag),
    );
    return fs
      .readFileSync(this.template, 'utf8')
      .replace(/<%= (\w+) %>/g, (_, name) => this.values[name])
      .replace(/^\s+/gm, '')
      .replace('</head>', `${tags.join('\n')}\n</head>`);
  }
}

module.exports = PagePlugin;
