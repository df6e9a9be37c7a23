import * as z from 'zod';
import { RULES } from '../../../src/core/rules';
import { finding, report, written } from './reports';

const text = z.strictObject({ text: z.string().min(1) });
const artifact = z.strictObject({
  artifactLocation: z.strictObject({ uri: z.string().regex(/^[\w\-.~%/:!'()*]+$/) }),
});
const level = z.enum(['none', 'note', 'warning', 'error']);
const location = z.strictObject({
  id: z.number().int().nonnegative().optional(),
  physicalLocation: artifact,
  logicalLocations: z.array(
    z.strictObject({ name: z.string(), fullyQualifiedName: z.string(), kind: z.string() }),
  ),
});
/** What of SARIF 2.1.0 we write; names and kinds of value as the standard has them. */
const sarifSchema = z.strictObject({
  $schema: z.url(),
  version: z.literal('2.1.0'),
  runs: z.tuple([
    z.strictObject({
      tool: z.strictObject({
        driver: z.strictObject({
          name: z.string(),
          semanticVersion: z.string(),
          rules: z.array(
            z.strictObject({
              id: z.string(),
              shortDescription: text,
              help: text,
              defaultConfiguration: z.strictObject({ level }),
            }),
          ),
        }),
      }),
      language: z.string(),
      results: z.array(
        z.strictObject({
          ruleId: z.string(),
          ruleIndex: z.number().int().min(-1),
          level,
          message: text,
          locations: z.array(location),
          relatedLocations: z.array(location),
          suppressions: z.array(
            z.strictObject({ kind: z.enum(['inSource', 'external']), justification: z.string() }),
          ),
          properties: z.record(z.string(), z.unknown()),
        }),
      ),
      invocations: z.tuple([
        z.strictObject({
          executionSuccessful: z.boolean(),
          toolExecutionNotifications: z.array(
            z.strictObject({
              level,
              message: text,
              locations: z.array(z.strictObject({ physicalLocation: artifact })),
            }),
          ),
        }),
      ]),
    }),
  ]),
});
const runOf = (...args: Parameters<typeof written> extends [unknown, ...infer R] ? R : never) =>
  sarifSchema.parse(JSON.parse(written('sarif', ...args))).runs[0];

test('every rule with its name, and each result points at its own', () => {
  const findings = [finding({}), finding({ rule: 'PREV-01', severity: 'warning' })];
  const { tool, results } = runOf([report({ findings })]);
  expect(tool.driver.rules.map(({ id }) => id)).toEqual(RULES.map(({ id }) => id));
  for (const { ruleId, ruleIndex } of results) {
    expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
  }
  expect(tool.driver.rules[0]?.help.text).toMatch(/[ぁ-ん]/);
});

test('levels, and results of all files', () => {
  const severities = ['error', 'warning', 'info'] as const;
  const reports = severities.map((severity) => report({ findings: [finding({ severity })] }));
  expect(runOf(reports).results.map((one) => one.level)).toEqual(['error', 'warning', 'note']);
});

test('where: the file, the cell with its sheet, related cells on their sheets', () => {
  const files = [report({ file: "提出/a b#1's.xlsx", findings: [finding({ sheet: "局's" })] })];
  const [result] = runOf(files).results;
  const uri = "%E6%8F%90%E5%87%BA/a%20b%231's.xlsx";
  expect(result?.locations).toEqual([
    {
      physicalLocation: { artifactLocation: { uri } },
      logicalLocations: [
        { name: 'I29', fullyQualifiedName: "'局''s'!I29", kind: 'cell' },
        { name: "局's", fullyQualifiedName: "'局''s'", kind: 'sheet' },
      ],
    },
  ]);
  const related = result?.relatedLocations.map(({ logicalLocations }) => logicalLocations);
  expect(related?.map((one) => one[0]?.fullyQualifiedName)).toEqual([
    "'局''s'!H29",
    "'別''紙'!H30",
  ]);
  expect(related?.map((one) => one[1]?.name)).toEqual(["局's", "別'紙"]);
});

test('an absolute path is a file URI', () => {
  const [result] = runOf([report({ file: '/tmp/局.xlsx', findings: [finding({})] })]).results;
  const uri = result?.locations[0]?.physicalLocation.artifactLocation.uri;
  expect(uri).toBe('file:///tmp/%E5%B1%80.xlsx');
});

test('a waived finding is a suppressed result', () => {
  const [result] = runOf([report({ findings: [finding({ waived: { reason: '補正' } })] })]).results;
  expect(result?.suppressions).toEqual([{ kind: 'inSource', justification: '補正' }]);
});

test('what could not be read is said of the run', () => {
  expect(runOf([]).invocations[0].executionSuccessful).toBe(true);
  const unread = [
    { file: 'x.xls', reason: '読めません。' },
    { file: '提出/閉鎖', reason: '権限がありません。' },
  ];
  const [{ executionSuccessful, toolExecutionNotifications }] = runOf([], { unread }).invocations;
  expect(executionSuccessful).toBe(false);
  expect(
    toolExecutionNotifications.map(({ message, locations: [at] }) => [
      message.text,
      at?.physicalLocation.artifactLocation.uri,
    ]),
  ).toEqual([
    ['読めません。', 'x.xls'],
    ['権限がありません。', '%E6%8F%90%E5%87%BA/%E9%96%89%E9%8E%96'],
  ]);
});
