import { existsSync, readFileSync } from 'node:fs';
import { Script } from 'node:vm';
import path from 'node:path';

// What webpack makes of `require` is for what it bundles.
declare const __non_webpack_require__: NodeJS.Require;

/**
 * Starts the program from what the build has compiled of it: compiling takes a quarter of the time
 * of a small workbook. Another Node than the one of the build does not take that, and compiles.
 */
const file = path.join(__dirname, 'program.js');
const compiled = `${file}.compiled`;
// Written in ASCII alone, which is read fastest so; its first line is for a shell.
const source = readFileSync(file, 'latin1').replace(/^#!.*/, '');
const script = new Script(`(function (require, module) {${source}\n})`, {
  filename: file,
  ...(existsSync(compiled) ? { cachedData: readFileSync(compiled) } : {}),
});
type Program = (require: NodeJS.Require, module: { exports: unknown }) => void;
// What a script is has no type; it is the function that stands above.
(script.runInThisContext() as Program)(__non_webpack_require__, { exports: {} });
