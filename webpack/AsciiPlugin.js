/**
 * Writes pages and style sheets in ASCII alone, as the minimizer does scripts: what a server says of
 * their character set (Shift_JIS, on many an old one) then does no harm.
 */
const { sources, Compilation } = require('webpack');

const NOT_ASCII = /[^\0-\x7F]/gu;
const hex = (character) => character.codePointAt(0).toString(16).toUpperCase();

const WRITERS = {
  '.html': (text) => text.replace(NOT_ASCII, (character) => `&#x${hex(character)};`),
  '.css': (text) => text.replace(NOT_ASCII, (character) => `\\${hex(character)} `),
};

class AsciiPlugin {
  apply(compiler) {
    compiler.hooks.compilation.tap('AsciiPlugin', (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_SUMMARIZE;
      compilation.hooks.processAssets.tap({ name: 'AsciiPlugin', stage }, (assets) => {
        for (const [ending, write] of Object.entries(WRITERS))
          for (const name of Object.keys(assets).filter((file) => file.endsWith(ending)))
            compilation.updateAsset(
              name,
              (source) => new sources.RawSource(write(source.source().toString())),
            );
      });
    });
  }
}

module.exports = AsciiPlugin;
