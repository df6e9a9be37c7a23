import { editValidations } from '../formatArea';
import { HostError } from '../HostError';
import { validationType, within, type ValidationRule } from '../model/Validation';
import type { CellsTarget } from '../protocol/HostObject';
import { isJsonObject, type Json, type JsonObject } from '../protocol/messages';
import { defineClass, type Property } from './defineClass';
import type { Host } from './Host';

/** Excel's names of the kinds by the member of the rule that describes them. */
const KINDS: Readonly<Record<string, string>> = {
  list: 'List',
  wholeNumber: 'WholeNumber',
  decimal: 'Decimal',
  date: 'Date',
  time: 'Time',
  textLength: 'TextLength',
  custom: 'Custom',
};

const NO_PROMPT: Json = { showPrompt: true, title: '', message: '' };
const NO_ALERT: Json = { showAlert: true, style: 'Stop', title: '', message: '' };

/** 入力規則 of a range or of several. */
export const dataValidation = defineClass<CellsTarget>({
  name: 'DataValidation',
  properties: {
    Type: { get: ({ sheet, areas }) => validationType(sheet.validations, areas) },
    Rule: {
      get: (self) => only(self, (rule) => rule.rule),
      set: (self, value, host) => {
        const rule: ValidationRule = {
          type: kindOf(value),
          rule: value,
          prompt: NO_PROMPT,
          alert: NO_ALERT,
          ignoreBlanks: true,
        };
        editValidations('addin', host.operations, self, () => [{ areas: self.areas, rule }]);
      },
    },
    Prompt: part('prompt'),
    ErrorAlert: part('alert'),
    IgnoreBlanks: {
      get: (self) => only(self, (rule) => rule.ignoreBlanks),
      set: (self, value, host) => {
        change(self, host, (rule) => ({ ...rule, ignoreBlanks: value === true }));
      },
    },
  },
  calls: {
    Clear: (self, _, host) => {
      editValidations('addin', host.operations, self, () => []);
    },
  },
});

function part(name: 'prompt' | 'alert'): Property<CellsTarget> {
  return {
    get: (self) => only(self, (rule) => rule[name]),
    set: (self, value, host) => {
      const given = objectOf(value);
      change(self, host, (rule) => ({ ...rule, [name]: { ...objectOf(rule[name]), ...given } }));
    },
  };
}

/** What all the cells share; null where they differ or have none. */
function only({ sheet, areas }: CellsTarget, read: (rule: ValidationRule) => Json): Json {
  const rules = new Set(within(sheet.validations, areas).map(({ rule }) => rule));
  const [rule] = rules;
  return rules.size === 1 && rule !== undefined ? read(rule) : null;
}

/** Cells that share a rule go on sharing it. */
function change(
  self: CellsTarget,
  host: Host,
  edit: (rule: ValidationRule) => ValidationRule,
): void {
  const changed = new Map<ValidationRule, ValidationRule>();
  editValidations('addin', host.operations, self, (inside) =>
    inside.map(({ areas, rule }) => {
      const next = changed.get(rule) ?? edit(rule);
      changed.set(rule, next);
      return { areas, rule: next };
    }),
  );
}

function kindOf(value: Json): string {
  const [member, ...more] = Object.keys(objectOf(value));
  const kind = KINDS[member ?? ''];
  if (kind === undefined || more.length > 0) {
    throw new HostError('InvalidArgument', 'A rule has one kind.');
  }
  return kind;
}

function objectOf(value: Json): JsonObject {
  if (isJsonObject(value)) return value;
  throw new HostError('InvalidArgument', 'An object is needed.');
}
