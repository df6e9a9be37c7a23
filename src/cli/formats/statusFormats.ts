import {
  type BureauStatus,
  gravityOf,
  remarksOf,
  renderRemark,
  STATE_NAMES,
  STATES,
  type SubmissionStatus,
} from '../../core/submissions/status';
import { ruleOf } from '../../core/rules';
import { printable } from '../../core/words/format';
import type { Language } from '../../core/words/sentence';
import { alignColumns, textStyle } from '../text/TextStyle';
import { CLI_WORDS, type CliWords } from '../words/cliWords';
import { BOM, csvRow } from './csv';
import { type Markup, markup, NOTHING, page, tableSection } from './htmlPage';
import { jsonText } from './json';
import type { WriterContext } from './ReportWriter';

type Context = Omit<WriterContext, 'out'>;
type StatusFormat = (status: SubmissionStatus, context: Context) => string;
type Words = CliWords['status'];

const NOTHING_THERE = '—';

/** 2026-03-10 09:05, at the place of the reader. */
function minute(time: number): string {
  const moment = new Date(time);
  const two = (part: number): string => String(part).padStart(2, '0');
  const day = [moment.getFullYear(), two(moment.getMonth() + 1), two(moment.getDate())].join('-');
  return `${day} ${two(moment.getHours())}:${two(moment.getMinutes())}`;
}

/** The bureau's counts as they are shown: none where none of its workbooks counts. */
function figures(bureau: BureauStatus): string[] {
  const { programs, errors, warnings, unverified, mostFrequent, saved } = bureau;
  if (saved === null) return [...new Array<string>(5).fill(NOTHING_THERE), NOTHING_THERE];
  const most =
    mostFrequent === null ? NOTHING_THERE : `${mostFrequent.rule} ×${String(mostFrequent.count)}`;
  return [...[programs, errors, warnings, unverified].map(String), most, minute(saved)];
}

function facts(
  { fiscalYear, expected, counts, bureaus }: SubmissionStatus,
  language: Language,
  words: Words,
): string[] {
  const names = STATE_NAMES[language];
  const of = expected ?? bureaus.length;
  return [
    ...(fiscalYear === null ? [] : [words.year(fiscalYear)]),
    words.submitted(counts.submitted, of),
    ...STATES.filter((state) => state !== 'submitted' && counts[state] > 0).map(
      (state) => `${names[state]} ${String(counts[state])}`,
    ),
  ];
}

const text: StatusFormat = (status, { language, color }) => {
  const words = CLI_WORDS[language].status;
  const { bold, severity } = textStyle(language, color);
  const { bureau, state, programs, errors, warnings, unverified, mostFrequent, saved } =
    words.columns;
  const rows = status.bureaus.map((one) => [
    printable(one.bureau),
    STATE_NAMES[language][one.state],
    ...figures(one),
  ]);
  const places = ['left', 'left', 'right', 'right', 'right', 'right', 'left', 'left'] as const;
  const [head = '', ...lines] = alignColumns(
    [[bureau, state, programs, errors, warnings, unverified, mostFrequent, saved], ...rows],
    places,
  );
  const paint = (line: string, index: number): string => {
    const own = status.bureaus[index];
    const gravity = own === undefined ? null : gravityOf(own.state);
    return gravity === null ? line : severity[gravity](line);
  };
  const remarks = status.bureaus.flatMap((one) =>
    remarksOf(one, language).map((remark) => `  ${printable(`${one.bureau}: ${remark}`)}`),
  );
  return [
    facts(status, language, words).join(' · '),
    '',
    bold(head),
    ...lines.map(paint),
    ...(remarks.length === 0 ? [] : ['', bold(words.columns.remarks), ...remarks]),
    '',
  ].join('\n');
};

/** Version 1: amounts of what counts; times in UTC. */
const json: StatusFormat = ({ fiscalYear, expected, counts, bureaus }, { language }) => {
  const document = {
    version: 1,
    fiscalYear,
    expected,
    counts,
    bureaus: bureaus.map(({ files, saved, remarks, ...bureau }) => ({
      ...bureau,
      saved: time(saved),
      files: files.map((file) => ({ ...file, saved: time(file.saved) })),
      remarks: remarks.map((remark) => renderRemark(remark, language)),
    })),
  };
  return `${jsonText(document, 2)}\n`;
};

function time(saved: number | null): string | null {
  return saved === null ? null : new Date(saved).toISOString();
}

/** One bureau a row, for spreadsheets. */
const csv: StatusFormat = ({ bureaus }, { language }) => {
  const { columns } = CLI_WORDS[language].status;
  const rows = bureaus.map((one) => {
    const { bureau, state, programs, errors, warnings, unverified, mostFrequent, saved } = one;
    const counts =
      saved === null ? new Array<null>(4).fill(null) : [programs, errors, warnings, unverified];
    return csvRow([
      bureau,
      STATE_NAMES[language][state],
      ...counts,
      mostFrequent?.rule ?? null,
      saved === null ? null : minute(saved),
      one.files.map(({ file }) => file).join(' '),
      remarksOf(one, language).join(' '),
    ]);
  });
  return [BOM, csvRow(Object.values(columns)), ...rows].join('');
};

/** One page to send around, and to print. */
const html: StatusFormat = (status, context) => {
  const { language } = context;
  const words = CLI_WORDS[language];
  const { columns } = words.status;
  const right = new Set<string>([
    columns.programs,
    columns.errors,
    columns.warnings,
    columns.unverified,
  ]);
  const shown = Object.entries(columns).filter(([key]) => key !== 'files');
  const head = shown.map(([, title]) =>
    right.has(title) ? markup`<th class="n">${title}</th>` : markup`<th>${title}</th>`,
  );
  const rows = status.bureaus.map((one) => htmlRow(one, language));
  const body = [tableSection(words.status.title, head, rows)];
  return page(context, words, {
    title: words.status.title,
    facts: facts(status, language, words.status).join(' · '),
    body,
  });
};

function htmlRow(one: BureauStatus, language: Language): Markup {
  const { state } = one;
  const [programs = '', errors = '', warnings = '', unverified = '', , saved = ''] = figures(one);
  const gravity = gravityOf(state);
  const look = gravity === null ? NOTHING : markup` ${gravity}`;
  const most = one.mostFrequent;
  const rule = most === null ? NOTHING_THERE : most.rule;
  const asks = most === null ? '' : ruleOf(most.rule).asks[language];
  const errorLook = one.errors > 0 ? markup`n error` : markup`n`;
  const remarks = remarksOf(one, language).map(
    (remark) => markup`<span class="beside">${remark}</span>`,
  );
  return markup`<tr><td class="whole">${one.bureau}</td><td class="state${look}">${STATE_NAMES[language][state]}</td><td class="n">${programs}</td><td class="${errorLook}">${errors}</td><td class="n">${warnings}</td><td class="n">${unverified}</td><td class="rule" title="${asks}">${rule}</td><td class="n">${saved}</td><td>${remarks}</td></tr>
`;
}

/** Every format of 提出状況, by the name that `--format` takes. */
export const STATUS_FORMATS = { text, json, csv, html } satisfies {
  readonly [name: string]: StatusFormat;
};
export type StatusFormatName = keyof typeof STATUS_FORMATS;
