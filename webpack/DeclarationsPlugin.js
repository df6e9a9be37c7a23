/** Writes the types of the library beside it: those alone that its own lead to. */
const fs = require('node:fs');
const path = require('node:path');
const { spawnSync } = require('node:child_process');

const root = path.join(__dirname, '..');
const compiler = path.join(
  path.dirname(require.resolve('@typescript/native/package.json')),
  'bin/tsc',
);

class DeclarationsPlugin {
  apply({ hooks, options }) {
    hooks.afterEmit.tap('DeclarationsPlugin', ({ errors }) => {
      if (errors.length > 0) return;
      const types = path.join(options.output.path, 'library/types');
      const argv = [
        compiler,
        '-p',
        path.join(root, 'webpack/declarations.json'),
        '--outDir',
        types,
      ];
      const { status, stdout } = spawnSync(process.execPath, argv, { encoding: 'utf8' });
      if (status !== 0) throw new Error(stdout);
      const wanted = reachedFrom(path.join(types, 'library/index.d.ts'));
      for (const entry of fs.readdirSync(types, { recursive: true, withFileTypes: true })) {
        const file = path.join(entry.parentPath, entry.name);
        if (entry.isFile() && !wanted.has(file)) fs.rmSync(file);
      }
    });
  }
}

/** A declaration and all that it takes from others of ours. */
const reachedFrom = (file, reached = new Set()) => {
  if (reached.has(file)) return reached;
  reached.add(file);
  const text = fs.readFileSync(file, 'utf8');
  for (const [, name] of text.matchAll(/(?:from |import\()["'](\.[^"']+)["']/g)) {
    const at = path.join(path.dirname(file), name);
    const found = [`${at}.d.ts`, path.join(at, 'index.d.ts')].find((one) => fs.existsSync(one));
    if (found !== undefined) reachedFrom(found, reached);
  }
  return reached;
};

module.exports = DeclarationsPlugin;
