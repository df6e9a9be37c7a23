import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { z } from 'zod';

/** Messages of the schema for each manifest, none for a valid one; in one run of a helper program. */
export function validateSchema(manifests: readonly string[]): readonly (readonly string[])[] {
  const program = join(__dirname, 'schema/validate.mjs');
  const output = execFileSync(process.execPath, [program], { input: JSON.stringify(manifests) });
  return z.array(z.array(z.string())).parse(JSON.parse(output.toString('utf8')));
}
