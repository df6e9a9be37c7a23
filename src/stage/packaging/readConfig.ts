import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseCityConfig } from '../../core/profiles/cityConfig';
import { parseProfile } from '../../core/profiles/parseProfile';
import { ProfileError } from '../../core/profiles/ProfileError';
import { PROFILES } from '../../core/profiles/profiles';
import { OptionError } from './OptionError';

/**
 * A city's configuration as the pane reads it: whole, with the profile that its file names by a path,
 * for the pane can reach no other file. Throws an OptionError that names every fault.
 */
export function readConfig(file: string): string {
  const config = parse(file, parseCityConfig);
  const { profile } = config;
  const isFile = typeof profile === 'string' && !PROFILES.some(({ id }) => id === profile);
  const whole = isFile ? parse(resolve(dirname(file), profile), parseProfile) : profile;
  const written = { ...config, profile: whole ?? undefined };
  return `${JSON.stringify(written, null, 2)}\n`;
}

function parse<T>(file: string, parser: (json: unknown) => T): T {
  try {
    return parser(JSON.parse(readFileSync(file, 'utf8').replace(/^\ufeff/, '')));
  } catch (error) {
    throw new OptionError(`${file}: ${reason(error)}`);
  }
}

function reason(error: unknown): string {
  if (error instanceof ProfileError) return error.message;
  if (error instanceof SyntaxError) {
    return `JSON として読めません。 / This is not JSON. (${error.message})`;
  }
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
    return '見つかりません。 / There is no such file.';
  }
  throw error;
}
