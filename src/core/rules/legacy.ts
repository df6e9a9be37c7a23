import { FIXES } from '../fixes';
import { enRules } from '../words/en';
import { jaRules } from '../words/ja';
import type { OldRule } from './OldRule';
import type { Messages } from '../words/sentence';
import type { Rule } from './Rule';
import { RULE_SOURCES } from './sources';

/** A rule whose parts still stand in several files. */
export function legacy(old: OldRule): Rule {
  const { id, severity } = old;
  const ja: { readonly [key: string]: unknown } = jaRules[id].messages;
  const en: { readonly [key: string]: unknown } = enRules[id].messages;
  return {
    id,
    severity,
    source: RULE_SOURCES[id],
    asks: { ja: jaRules[id].name, en: enRules[id].name },
    messages: Object.fromEntries(
      Object.keys(ja).map((key) => [key, { ja: ja[key], en: en[key] }]),
    ) as unknown as Messages,
    check: (book) => {
      if ('check' in old) return old.check(book);
      const found: never[] = [];
      for (const [index, program] of book.programs.entries()) {
        old.checkProgram(program, index, book, found);
      }
      return found;
    },
    fix: (FIXES[id] ?? null) as Rule['fix'],
    about: null,
  };
}
