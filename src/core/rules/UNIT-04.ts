import { FOR_PAGES } from './forPages';
import { defineRule, worded } from './Rule';

interface Other {
  /** The table's. */
  readonly own: string;
  /** The form's. */
  readonly unit: string;
}

/** A table in another unit than the form's: said once a sheet, for its figures are read in it. */
export const unit04 = defineRule({
  id: 'UNIT-04',
  severity: 'warning',
  source: 'form',
  needs: [],
  asks: {
    ja: '金額の単位は様式と同じですか',
    en: "Is the unit of the amounts the form's?",
  },
  messages: {
    other: worded(
      (v: Other) =>
        `この表の金額の単位は${v.own}です（様式は${v.unit}）。${v.own}として読んで確かめ、集計では${v.unit}に直しています。`,
      (v) =>
        `The amounts of this table are in ${v.own} (the form's unit is ${v.unit}). They are read and checked in ${v.own}, and added up in ${v.unit}.`,
      (v) => `${v.own}（様式は${v.unit}）`,
      (v) => `${v.own} (form: ${v.unit})`,
    ),
  },

  check({ layout, profile: { unit: form } }) {
    const said = new Set<string>();
    return layout.tables.flatMap(({ header: { sheet }, unit, blocks }) => {
      const isUsed = blocks.some((block) => !block.isUnused);
      if (unit === null || unit.name === form || !isUsed) return [];
      const key = `${String(sheet)} ${unit.name}`;
      if (said.has(key)) return [];
      said.add(key);
      const values = { own: unit.name, unit: form };
      return [
        { cell: unit.cell, key: 'other', values, expected: form, actual: unit.name } as const,
      ];
    });
  },

  about: FOR_PAGES
    ? {
        why: {
          ja: '局ごとに単位が違うと、見比べるときに桁を取り違えます。',
          en: 'Where bureaus use different units, figures are easily taken for others when compared.',
        },
        good: [{ costTitle: 'コスト換算（単位：百万円）' }],
        bad: [
          {
            costTitle: 'コスト換算（単位：千円）',
            people: 8_000,
            money: 10_000,
            total: 18_000,
          },
        ],
      }
    : null,
});
