/** Emits the licence of every package that the build has taken in, as their licences ask. */
const fs = require('node:fs');
const path = require('node:path');
const { sources, Compilation } = require('webpack');

const IN_PACKAGE = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/;

/** The folder of the package that a module is of; undefined for one of ours. */
const folderOf = ({ resource = '' }) => IN_PACKAGE.exec(resource)?.[1];

const modulesOf = (module) => [module, ...(module.modules ?? []).flatMap(modulesOf)];

/** As the package brings it. */
const licenceText = (folder) => {
  const file = fs.readdirSync(folder).find((name) => /^licen[cs]e/i.test(name));
  if (file === undefined) throw new Error(`${folder} has no licence`);
  return fs.readFileSync(path.join(folder, file), 'utf8').trim();
};

const notice = (folder) => {
  const { name, version, license } = require(path.join(folder, 'package.json'));
  return `${name} ${version} (${license})\n\n${licenceText(folder)}\n`;
};

class NoticesPlugin {
  constructor(filename) {
    this.filename = filename;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap('NoticesPlugin', (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: 'NoticesPlugin', stage }, () => {
        const modules = [...compilation.modules].flatMap(modulesOf);
        const folders = [...new Set(modules.flatMap((module) => folderOf(module) ?? []))]
          // What only helps to build leaves nothing of itself behind.
          .filter((folder) => !/[\\/](css-loader|mini-css-extract-plugin)$/.test(folder))
          .sort();
        const line = `\n${'-'.repeat(72)}\n\n`;
        const text = `Hakaru contains the following packages.\n${line}${folders.map(notice).join(line)}`;
        compilation.emitAsset(this.filename, new sources.RawSource(text));
      });
    });
  }
}

module.exports = NoticesPlugin;
