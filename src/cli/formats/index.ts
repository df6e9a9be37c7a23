import { csv } from './csv';
import { html } from './html';
import { json, ndjson } from './json';
import type { Format } from './ReportWriter';
import { sarif } from './sarif';
import { text } from './text';

/** Every format of the result, by the name that `--format` takes. */
export const FORMATS = { text, json, ndjson, csv, html, sarif } satisfies {
  readonly [name: string]: Format;
};
export type FormatName = keyof typeof FORMATS;
