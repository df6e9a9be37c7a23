/** Lays what Node has compiled of the command line beside it, once it has checked a workbook. */
const path = require('node:path');
const { spawnSync } = require('node:child_process');

const root = path.join(__dirname, '..');
const sample = path.join(root, 'assets/samples/bureau-as-printed.xlsx');

class CompiledPlugin {
  apply(compiler) {
    compiler.hooks.afterEmit.tap('CompiledPlugin', ({ outputOptions, errors }) => {
      if (errors.length > 0) return;
      const program = path.join(outputOptions.path, 'cli/hakaru.js');
      const keep = path.join(__dirname, 'keepCompiled.js');
      const argv = ['-r', keep, program, 'check', sample, '--format', 'json'];
      const { status, stderr } = spawnSync(process.execPath, argv, { encoding: 'utf8' });
      // The sample has faults, and so a check of it ends with 1.
      if (status !== 0 && status !== 1) throw new Error(`${program}: ${String(status)} ${stderr}`);
    });
  }
}

module.exports = CompiledPlugin;
