import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** Sentences by their key: the Japanese one, and the English one below it. */
interface Sentences {
  readonly [key: string]: string;
}

/** The Japanese sentence and the English one as a golden file holds them. */
export function inBoth(say: (language: 'ja' | 'en') => string): string {
  return `  ${say('ja')}\n  ${say('en')}`;
}

/**
 * Expects a sentence of each of these keys and of no other, each as a golden file has it, which a
 * person reads and commits. With HAKARU_SENTENCES=write they are put there.
 * @param prefix of their keys in the file, which holds others too
 */
export function expectGolden(
  file: string,
  keys: readonly string[],
  entries: readonly (readonly [key: string, lines: string])[],
  prefix = '',
): void {
  const sentences = Object.fromEntries(entries.map(([key, lines]) => [prefix + key, lines]));
  if (process.env['HAKARU_SENTENCES'] === 'write') write(file, sentences);
  const golden = Object.entries(readGolden(file)).filter(([key]) => key.startsWith(prefix));
  expect(sentences).toEqual(Object.fromEntries(golden));
  expect(Object.keys(sentences).sort()).toEqual(keys.map((key) => prefix + key).sort());
}

export function readGolden(file: string): Sentences {
  if (!existsSync(file)) return {};
  const entries = readFileSync(file, 'utf8').trimEnd().split('\n\n');
  return Object.fromEntries(
    entries.map((entry) => {
      const end = entry.indexOf('\n');
      return [entry.slice(0, end), entry.slice(end + 1)];
    }),
  );
}

/** Sentences of other keys stay. */
function write(file: string, sentences: Sentences): void {
  const all = Object.entries({ ...readGolden(file), ...sentences }).sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
  writeFileSync(file, all.map(([key, lines]) => `${key}\n${lines}\n`).join('\n'));
}
