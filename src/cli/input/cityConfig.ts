import { statSync } from 'node:fs';
import path from 'node:path';
import type { Profile } from '../../core/profile/Profile';
import type { Profiles } from '../../core/profiles/chooseProfile';
import { parseCityConfig, withCitySeverities } from '../../core/profiles/cityConfig';
import { PROFILES } from '../../core/profiles/profiles';
import type { Language } from '../../core/words/sentence';
import type { Terminal } from '../Terminal';
import { CLI_WORDS } from '../words/cliWords';
import { loadJson, loadProfile } from './openFiles';

const NAME = 'hakaru.config.json';

/** What a command that reads workbooks is asked for of their form and of the city's choices. */
export interface CityArguments {
  /** Path of a profile; null for the one that the configuration names, or that the titles match. */
  readonly profile: string | null;
  /** Path of a configuration; null for the nearest one above the current folder. */
  readonly config: string | null;
  readonly language: Language;
}

/** What holds for all workbooks of a run. */
export interface CityChoices {
  /** Of several, the one that each file's titles match; with the severities that the city has chosen. */
  readonly profiles: Profiles;
  /** Empty where they are not known. */
  readonly expectedBureaus: readonly string[];
}

/** Reads what was named, or what is found; null where it was said what is wrong with it. */
export function readChoices(wanted: CityArguments, terminal: Terminal): CityChoices | null {
  const file = configFile(wanted, terminal.cwd);
  const config = file === null ? NONE : loadJson(file.path, parseCityConfig, wanted.language);
  if (Array.isArray(config)) return complain(file?.name ?? '', config, terminal);
  if (file !== null) {
    terminal.complain('', CLI_WORDS[wanted.language].input.config(file.name));
  }
  const { severities, expectedBureaus } = config;
  const profiles = chosenProfiles(wanted, config.profile, file, terminal);
  if (profiles === null) return null;
  return { profiles: withCitySeverities(profiles, severities), expectedBureaus };
}

/** The forms of `readChoices`. */
export function readProfiles(wanted: CityArguments, terminal: Terminal): Profiles | null {
  return readChoices(wanted, terminal)?.profiles ?? null;
}

const NONE = { profile: null, severities: {}, expectedBureaus: [] } as const;

interface NamedFile {
  /** As it is shown. */
  readonly name: string;
  readonly path: string;
}

/** The one that is named, or the nearest one in a folder or those above it. */
function configFile({ config }: CityArguments, cwd: string): NamedFile | null {
  if (config !== null) return { name: config, path: path.resolve(cwd, config) };
  for (let folder = cwd; ; folder = path.dirname(folder)) {
    const file = path.join(folder, NAME);
    // What cannot be looked at is not ours to use.
    const isThere = statSync(file, { throwIfNoEntry: false })?.isFile() === true;
    if (isThere) return { name: path.relative(cwd, file), path: file };
    if (folder === path.dirname(folder)) return null;
  }
}

function chosenProfiles(
  { profile: named, language }: CityArguments,
  chosen: Profile | string | null,
  config: NamedFile | null,
  terminal: Terminal,
): Profiles | null {
  if (named !== null)
    return profileIn(named, path.resolve(terminal.cwd, named), language, terminal);
  if (chosen === null) return PROFILES;
  if (typeof chosen !== 'string') return [chosen];
  const known = PROFILES.find(({ id }) => id === chosen);
  if (known !== undefined) return [known];
  // As the configuration's own folder has it, wherever it is used.
  const full = path.resolve(path.dirname(config?.path ?? ''), chosen);
  return profileIn(path.relative(terminal.cwd, full), full, language, terminal);
}

function profileIn(
  name: string,
  full: string,
  language: Language,
  terminal: Terminal,
): Profiles | null {
  const profile = loadProfile(full, language);
  return Array.isArray(profile) ? complain(name, profile, terminal) : [profile];
}

function complain(name: string, faults: readonly string[], terminal: Terminal): null {
  for (const fault of faults) terminal.complain(name, fault);
  return null;
}
