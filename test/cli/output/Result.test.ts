import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Result } from '../../../src/cli/output/Result';
import { Terminal } from '../../../src/cli/Terminal';

/** More than is held back. */
const PIECE = '結果'.repeat(1_000_000);
const PIECES = 5;

const folder = mkdtempSync(path.join(os.tmpdir(), 'hakaru-result-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function open(output: string | null) {
  const sent: Buffer[] = [];
  let said = '';
  const terminal = new Terminal({
    cwd: folder,
    color: false,
    isScreen: false,
    isOneScreen: false,
    out: (text) => {
      sent.push(Buffer.from(text));
    },
    err: (text) => {
      said += text;
    },
    now: () => new Date(0),
  });
  const to = output === null ? null : { output, force: false, language: 'en' as const };
  const result = Result.open({ to, format: 'text', formats: ['text'] }, [], terminal);
  if (result === null) throw new Error(said);
  return { result, sent, said: () => said };
}

test('a large result takes its place whole, and only when it is whole', () => {
  const { result } = open('large.txt');
  for (let at = 0; at < PIECES; at++) result.add(PIECE);
  expect(readdirSync(folder)).not.toContain('large.txt');
  expect(result.write()).toBe(true);
  expect(readFileSync(path.join(folder, 'large.txt'), 'utf8')).toBe(PIECE.repeat(PIECES));
});

test('of a large result whose place was taken in the meantime nothing is left', () => {
  const { result, said } = open('taken.txt');
  for (let at = 0; at < PIECES; at++) result.add(PIECE);
  writeFileSync(path.join(folder, 'taken.txt'), 'mine');
  expect(result.write()).toBe(false);
  expect(said()).toContain('taken.txt');
  expect(readFileSync(path.join(folder, 'taken.txt'), 'utf8')).toBe('mine');
  expect(readdirSync(folder).filter((name) => name.startsWith('.hakaru'))).toEqual([]);
});

test('the terminal gets a small result when it is whole, and a large one as it comes', () => {
  const { result, sent } = open(null);
  result.add('小さい');
  expect(sent).toEqual([]);
  for (let at = 0; at < PIECES; at++) result.add(PIECE);
  expect(sent.length).toBeGreaterThan(0);
  expect(result.write()).toBe(true);
  expect(Buffer.concat(sent).toString()).toBe(`小さい${PIECE.repeat(PIECES)}`);
});
