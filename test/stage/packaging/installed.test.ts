import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '../../..');

interface Listed {
  readonly engines?: { readonly node?: string };
}

function listed(file: string): Readonly<Record<string, Listed>> {
  const { packages }: { packages: Record<string, Listed> } = JSON.parse(
    readFileSync(join(ROOT, file), 'utf8'),
  ) as { packages: Record<string, Listed> }; // npm wrote it
  return packages;
}

const LEAST = [20, 19, 0] as const;

/** Whether the least version that we ask for is within a range such as `^20.9.0 || >=21.1.0`. */
function allows(range: string): boolean {
  return range.split('||').some((alternative) =>
    alternative
      .replace(/([<>=^~]) +/g, '$1')
      .trim()
      .split(/\s+/)
      .every(meets),
  );
}

function meets(comparator: string): boolean {
  const [, sign = '', digits = ''] = /^(>=|<=|>|<|\^|~|=|v)?v?(.*)$/.exec(comparator) ?? [];
  if (digits === '' || digits === '*') return true;
  const parts = digits.split('.').map(Number);
  const wanted = [0, 1, 2].map((at) => (Number.isNaN(parts[at] ?? NaN) ? 0 : (parts[at] ?? 0)));
  const fixed = { '^': 1, '~': 2, '': parts.length, '=': parts.length }[sign] ?? 0;
  if (LEAST.slice(0, fixed).some((part, at) => part !== wanted[at])) return false;
  const order = LEAST.map((part, at) => part - (wanted[at] ?? 0)).find((by) => by !== 0) ?? 0;
  if (sign === '<') return order < 0;
  if (sign === '<=') return order <= 0;
  return sign === '>' ? order > 0 : order >= 0;
}

test.each([
  ['>=18', true],
  ['^18.18.0 || ^20.9.0 || >=21.1.0', true],
  ['>= 20.19.1', false],
  ['>=22', false],
  ['18 || 20 || >=22', true],
  ['^20.20.0', false],
  ['>=14 <20', false],
  ['*', true],
])('the range %p', (range, expected) => {
  expect(allows(range)).toBe(expected);
});

test('everything that is installed runs on the oldest Node that we ask for', () => {
  const packages = listed('package-lock.json');
  expect(packages['']?.engines?.node).toBe(`>=${LEAST.slice(0, 2).join('.')}`);
  const others = Object.entries(packages).flatMap(([name, { engines }]) =>
    engines?.node === undefined || allows(engines.node) ? [] : [`${name} ${engines.node}`],
  );
  expect(others).toEqual([]);
});
