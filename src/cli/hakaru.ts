import { existsSync, readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';
import path from 'node:path';

/*
 * Starts the program from what the build has compiled of it: compiling takes a quarter of the time
 * of a small workbook. Another Node than the one of the build does not take that, and compiles.
 */

// What webpack makes of `require` is for what it bundles.
declare const __non_webpack_require__: NodeJS.Require;

// Code is to run nine times as long as usual before V8 optimizes it, and what it calls stays apart: of
// a run of a second, optimizing as usual takes four tenths on other cores, most of it for copies of the
// same small functions, and is hardly done before the end.
setFlagsFromString('--interrupt-budget=600000');
setFlagsFromString('--max-inlined-bytecode-size-cumulative=30');

const file = path.join(__dirname, 'program.js');
const compiled = `${file}.compiled`;
// Its first line is for a shell.
const source = readFileSync(file, 'utf8').replace(/^#!.*/, '');
const script = new Script(`(function (require, module) {${source}\n})`, {
  filename: file,
  ...(existsSync(compiled) ? { cachedData: readFileSync(compiled) } : {}),
});
type Program = (require: NodeJS.Require, module: { exports: unknown }) => void;
// What a script is has no type; it is the function that stands above.
(script.runInThisContext() as Program)(__non_webpack_require__, { exports: {} });
