/** Loaded before the command line: writes at its end what was compiled of it. */
const { writeFileSync } = require('node:fs');
const vm = require('node:vm');

const { Script } = vm;
vm.Script = class extends Script {
  constructor(source, options) {
    // Nothing that an earlier build has left.
    super(source, { filename: options.filename });
    process.on('exit', () =>
      writeFileSync(`${options.filename}.compiled`, this.createCachedData()),
    );
  }
};
