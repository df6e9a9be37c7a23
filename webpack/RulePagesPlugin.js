/** Emits the page on each rule, made by the engine itself, and their one style sheet. */
const fs = require('node:fs');
const path = require('node:path');
const { sources, Compilation } = require('webpack');

const root = path.join(__dirname, '..');
const styles = ['src/taskpane/css/tokens.css', 'src/stage/docs/rule.css'];

class RulePagesPlugin {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap('RulePagesPlugin', (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: 'RulePagesPlugin', stage }, () => {
        // Loaded only for a build: the hook lets Node read TypeScript.
        require('../test/support/register');
        const { rulePages } = require('../src/stage/docs/rulePages.ts');
        // As they are: a test compares what is served with what was made.
        const emit = (name, text) =>
          compilation.emitAsset(`rules/${name}`, new sources.RawSource(text), { minimized: true });
        for (const [name, page] of rulePages()) emit(name, page);
        const css = styles.map((file) => fs.readFileSync(path.join(root, file), 'utf8'));
        emit('rule.css', css.join('\n'));
      });
    });
  }
}

module.exports = RulePagesPlugin;
