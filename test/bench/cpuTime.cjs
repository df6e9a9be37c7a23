/** Loaded before a program: it says at its end, to whoever asks at descriptor 3, what time it took of the processor. */
const { writeSync } = require('node:fs');

process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  writeSync(3, String((user + system) / 1e6));
});
