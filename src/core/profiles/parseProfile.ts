import { foldText } from '../text/foldText';
import { nearest } from '../text/similarity';
import { isRuleId, RULES } from '../rules';
import * as z from '../schema/zod';
import { COLUMN_KEYS, INNER_KEYS } from '../profile/blockFields';
import { LABEL_KEYS, type Profile, profileSchema, RESOURCE_KEYS } from '../profile/Profile';
import { ProfileError, type ProfileFault } from './ProfileError';

/** Severities by the ids of the rules that there are. */
export const severitiesSchema = profileSchema.shape.rules.check(({ value: rules, issues }) => {
  const keys = Object.keys(rules).filter((id) => !isRuleId(id));
  if (keys.length > 0) issues.push({ code: 'unrecognized_keys', keys, input: rules });
});

const schema = z.extend(profileSchema, { rules: severitiesSchema });

/**
 * Checks data read from outside for being a profile.
 * @throws ProfileError naming the path of each fault
 */
export function parseProfile(json: unknown): Profile {
  const result = schema.safeParse(json, { error: faultSentence });
  if (!result.success)
    throw new ProfileError(result.error.issues.flatMap((one) => toFaults(one, schema)));
  const profile = result.data;
  const faults = [
    ...fieldFaults(profile),
    ...repeatedTexts(profile),
    ...codeFaults(profile),
    ...sumFaults(profile),
  ];
  if (faults.length > 0) throw new ProfileError(faults);
  return profile;
}

/** The faults that zod has found in what should be of a schema, by their places. */
export function toFaults(issue: z.core.$ZodIssue, wanted: z.core.$ZodType): ProfileFault[] {
  const { path, message } = issue;
  if (issue.code !== 'unrecognized_keys') return [{ path: dotPath(path), message }];
  const known = keysAt(wanted, path);
  return issue.keys.map((key) => {
    const meant = nearest(key, known);
    const fault = { path: dotPath([...path, key]), message: '知らない項目です' };
    if (meant === null) return fault;
    return { ...fault, message: `${fault.message}（「${meant}」のことですか）`, meant };
  });
}

/** The names that may stand at a place; the one list of names that is no object is that of the rules. */
function keysAt(wanted: z.core.$ZodType, [part, ...rest]: readonly PropertyKey[]): string[] {
  if (wanted instanceof z.ZodMiniDefault || wanted instanceof z.ZodMiniOptional) {
    const inner: z.core.$ZodType = wanted.def.innerType;
    return keysAt(inner, part === undefined ? [] : [part, ...rest]);
  }
  if (part === undefined) {
    return wanted instanceof z.ZodMiniObject
      ? Object.keys(wanted.shape)
      : RULES.map(({ id }): string => id);
  }
  if (wanted instanceof z.ZodMiniArray) return keysAt(wanted.def.element, rest);
  if (wanted instanceof z.ZodMiniRecord) return keysAt(wanted.def.valueType, rest);
  const shape: Readonly<Record<PropertyKey, z.core.$ZodType>> =
    wanted instanceof z.ZodMiniObject ? wanted.shape : {};
  const inner = shape[part];
  return inner === undefined ? [] : keysAt(inner, rest);
}

/** A place in JSON as it is named: `sums[0].terms`, `rules["SUM-01"]`. */
function dotPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((before, part) => {
    if (typeof part === 'number') return `${before}[${part}]`;
    const name = String(part);
    if (!/^[A-Za-z_$][\w$]*$/.test(name)) return `${before}[${JSON.stringify(name)}]`;
    return before === '' ? name : `${before}.${name}`;
  }, '');
}

/** What is wrong with a piece of a profile, or of what holds one, for whoever wrote it. */
export function faultSentence(issue: z.core.$ZodRawIssue): string {
  if (issue.code === 'invalid_type') {
    return issue.input === undefined ? '必要な項目がありません' : typeSentence(issue.expected);
  }
  if (issue.code === 'too_small') {
    return issue.origin === 'string' || issue.origin === 'array'
      ? '空にはできません'
      : `${String(issue.minimum)}以上の数を入れてください`;
  }
  if (issue.code === 'too_big') {
    return issue.origin === 'string'
      ? `${String(issue.maximum)}文字で入れてください`
      : `${String(issue.maximum)}以下の数を入れてください`;
  }
  if (issue.code === 'invalid_value') {
    return `${issue.values.map(String).join('、')} のどれかを入れてください`;
  }
  return '正しい値ではありません';
}

function typeSentence(expected: string): string {
  switch (expected) {
    case 'string':
      return '文字列を入れてください';
    case 'number':
      return '数を入れてください';
    case 'int':
      return '整数を入れてください';
    case 'array':
      return '［ ］で囲んだ一覧を入れてください';
    case 'boolean':
      return 'true か false を入れてください';
    default:
      return '｛ ｝で囲んだ項目の組を入れてください';
  }
}

/** A form of blocks has the fields that its blocks are read by; any other at least a name and a section. */
function fieldFaults({ orientation, fields, labels, resources }: Profile): ProfileFault[] {
  const keys = fields.map(({ key }) => key);
  const needed = orientation === 'block' ? [...COLUMN_KEYS, ...INNER_KEYS] : ['name', 'section'];
  const faults = needed
    .filter((key) => !keys.includes(key))
    .map((key) => ({ path: 'fields', message: `「${key}」の項目が必要です` }));
  for (const [i, { key, kind, per }] of fields.entries()) {
    const at = `fields[${i}]`;
    if (keys.indexOf(key) !== i) {
      faults.push({ path: `${at}.key`, message: `「${key}」が2つ以上あります` });
    }
    if (orientation === 'block' && !needed.includes(key)) {
      faults.push({ path: `${at}.key`, message: `「${key}」は block の様式では読めません` });
    }
    const isOwn = per === undefined || (per === 'resource') === (orientation === 'block');
    if (!isOwn || (per === 'year' && kind !== 'amount')) {
      faults.push({ path: `${at}.per`, message: 'この様式のこの項目には使えません' });
    }
  }
  if (orientation !== 'block') return faults;
  const blank = [
    ...RESOURCE_KEYS.filter((key) => resources[key].length === 0).map((key) => `resources.${key}`),
    ...LABEL_KEYS.filter((key) => labels[key].length === 0).map((key) => `labels.${key}`),
  ];
  return [...faults, ...blank.map((path) => ({ path, message: '空にはできません' }))];
}

/** Texts that stand for one thing, by their paths: `resources.money[0]`. */
interface Owned {
  readonly owner: string;
  readonly texts: readonly { readonly path: string; readonly text: string }[];
}

function ownedTexts({ fields, resources, labels }: Profile): Owned[] {
  const own = (owner: string, texts: readonly string[]): Owned => ({
    owner,
    texts: texts.map((text, i) => ({ path: `${owner}[${i}]`, text })),
  });
  return [
    ...fields.map(({ title, aliases }, i) => ({
      owner: `fields[${i}]`,
      texts: [
        { path: `fields[${i}].title`, text: title },
        ...own(`fields[${i}].aliases`, aliases).texts,
      ],
    })),
    ...RESOURCE_KEYS.map((key) => own(`resources.${key}`, resources[key])),
    // A group may be named as one of its columns (今後の方向性).
    ...LABEL_KEYS.filter((key) => key !== 'group').map((key) => own(`labels.${key}`, labels[key])),
  ];
}

/** Texts that could not be found on a sheet, or not be distinguished from those of another owner. */
function repeatedTexts(profile: Profile): ProfileFault[] {
  const owners = new Map<string, string>();
  const faults: ProfileFault[] = [];
  for (const { owner, texts } of ownedTexts(profile)) {
    for (const { path, text } of texts) {
      const folded = foldText(text);
      const other = owners.get(folded) ?? owner;
      if (folded === '') faults.push({ path, message: `「${text}」には文字も数字もありません` });
      else if (other !== owner) faults.push({ path, message: `「${text}」は ${other} と同じです` });
      else owners.set(folded, owner);
    }
  }
  return faults;
}

/** Codes that stand twice in their list, and lists that are not there. */
function codeFaults({ orientation, fields, codeLists, methods }: Profile): ProfileFault[] {
  const repeated = (path: string, list: Profile['methods']): ProfileFault[] => {
    const codes = list.map(({ code }) => code);
    return codes.flatMap((code, i) =>
      codes.indexOf(code) === i
        ? []
        : [{ path: `${path}[${i}].code`, message: `「${code}」が2つ以上あります` }],
    );
  };
  const unknown = fields.flatMap(({ kind, list = '' }, i) =>
    kind !== 'code' || orientation === 'block' || Object.hasOwn(codeLists, list)
      ? []
      : [{ path: `fields[${i}].list`, message: `「${list}」は codeLists にありません` }],
  );
  const isWithout = orientation === 'block' && methods.length === 0;
  return [
    ...(isWithout ? [{ path: 'methods', message: '空にはできません' }] : []),
    ...repeated('methods', methods),
    ...Object.entries(codeLists).flatMap(([name, list]) => repeated(`codeLists.${name}`, list)),
    ...unknown,
  ];
}

function sumFaults({ sums, fields }: Profile): ProfileFault[] {
  const known = new Map<string, boolean>();
  for (const { key, kind, per } of fields) {
    if (kind !== 'amount') continue;
    for (const one of per === 'resource' ? RESOURCE_KEYS : [key]) known.set(one, per === 'year');
  }
  const ids = sums.map(({ id }) => id);
  return sums.flatMap(({ id, terms, total }, i) => {
    const at = `sums[${i}]`;
    const keys = [
      ...terms.map((key, t) => ({ path: `${at}.terms[${t}]`, key })),
      { path: `${at}.total`, key: total },
    ];
    const faults = keys.flatMap(({ path, key }) => {
      const yearly = known.get(key);
      if (yearly === undefined) return [{ path, message: `「${key}」は金額の項目にありません` }];
      // One figure a program cannot be the sum of one a year.
      return yearly === known.get(total)
        ? []
        : [{ path, message: `「${key}」と「${total}」は年度ごとかどうかが違います` }];
    });
    if (ids.indexOf(id) !== i)
      faults.push({ path: `${at}.id`, message: `「${id}」が2つ以上あります` });
    if (terms.includes(total)) {
      faults.push({ path: `${at}.total`, message: `「${total}」は自分自身の内訳にはなれません` });
    }
    return faults;
  });
}
