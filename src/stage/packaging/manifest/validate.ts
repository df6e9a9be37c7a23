/** `npm run validate`: holds manifests, the project's or packaged ones, against the schema and our own checks. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { checkManifest } from './checkManifest';
import { validateSchema } from './validateSchema';

const root = join(__dirname, '../../../..');
const [, , ...named] = process.argv;
const files = named.length > 0 ? named : [join(root, 'manifest.xml')];
const PAGE = /<SourceLocation DefaultValue="(.*)\/taskpane\.html"/;

const texts = files.map((file) => readFileSync(file, 'utf8'));
const bySchema = validateSchema(texts);
texts.forEach((text, index) => {
  const file = files[index] ?? '';
  const ofSchema = bySchema[index] ?? [];
  // What is not well formed cannot be looked at any further.
  const own =
    ofSchema.length > 0 ? [] : checkManifest(text, dirname(file), PAGE.exec(text)?.[1] ?? '');
  const faults = [...ofSchema, ...own];
  process.stdout.write(
    faults.length === 0
      ? `${file}: 問題ありません。 / No fault found.\n`
      : faults.map((fault) => `${file}: ${fault}\n`).join(''),
  );
  if (faults.length > 0) process.exitCode = 1;
});
