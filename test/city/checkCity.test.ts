import { toA1 } from '../../src/core/address/a1';
import { checkWorkbook } from '../../src/core/check';
import { chiba } from '../../src/core/profiles/chiba';
import { renderMessage } from '../../src/core/rules';
import { drawCity } from './drawCity';
import { layCity, type LaidCity } from './layCity';
import { positionOf } from './Plant';
import { BESIDE_OTHERS, plantErrors, PLANTS } from './plantErrors';

const SEEDS = Array.from({ length: 20 }, (_, index) => index + 1);
const SIZE = { sheets: 6, programsPerSheet: 25 };

/** What a record of the core should say of a program as the city wrote it. */
function expectedOf({ program, policy, positions }: LaidCity['programs'][number]): unknown {
  const { cells } = program;
  return {
    policy,
    no: cells.no,
    isNew: cells.isNew === '●',
    name: cells.name,
    goal: cells.goal,
    content: cells.content,
    otherCities: cells.otherCities,
    resources: { people: cells.peopleText, things: cells.thingsText, money: cells.moneyText },
    cost: { people: cells.people, things: cells.things, money: cells.money, total: cells.total },
    previousYear: cells.previousYear,
    results: cells.results,
    analysis: cells.analysis,
    methods: program.methods.map((method, index) => {
      const [code, label] = typeof method === 'string' ? method.split(' ') : [];
      const direction = program.directions[program.directions.length === 1 ? 0 : index];
      return { code, label, direction };
    }),
    section: cells.section,
    cells: {
      no: toA1(positions.fields.no),
      name: toA1(positions.fields.name),
      money: toA1(positions.fields.money),
      total: toA1(positions.fields.total),
      previousYear: toA1(positions.fields.previousYear),
      methods: positions.methods.map(toA1),
    },
  };
}

describe('a clean city', () => {
  it.each(SEEDS)('is read as it was written and draws no error (seed %i)', (seed) => {
    const city = layCity(drawCity({ seed, ...SIZE }));
    const { book, findings } = checkWorkbook(city.snapshot, chiba);
    expect(book.programs.map((program) => program.toRecord())).toMatchObject(
      city.programs.map(expectedOf),
    );
    expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });

  it('names budgets, general funds, items and people as they were drawn', () => {
    const city = layCity(drawCity({ seed: 77, ...SIZE }));
    const { book } = checkWorkbook(city.snapshot, chiba);
    const read = book.programs.map(({ staff, budget }) => ({
      people: staff.headline,
      budget: budget.amount?.value ?? 0,
      general: budget.general?.value ?? 0,
      items: budget.items.map(({ amount }) => amount.value),
    }));
    expect(read).toMatchObject(
      city.programs.map(({ program: { figures } }) => ({
        people: figures.people,
        budget: figures.budget,
        general: figures.general,
        items: figures.items,
      })),
    );
  });
});

/** Above this share of clean programs a rule is noise. */
const MOST = 0.2;

it('no rule, information included, speaks of more than a fifth of clean programs', () => {
  const speaks = new Map<string, { programs: number; example: string }>();
  let programs = 0;
  for (const seed of SEEDS) {
    const city = layCity(drawCity({ seed, ...SIZE }));
    programs += city.programs.length;
    const { findings } = checkWorkbook(city.snapshot, chiba);
    const reported = new Map(
      findings.map((finding) => [`${finding.rule} ${finding.program}`, finding]),
    );
    for (const { rule, message } of reported.values()) {
      const example = renderMessage(message, 'en');
      const known = speaks.get(rule) ?? { programs: 0, example };
      speaks.set(rule, { ...known, programs: known.programs + 1 });
    }
  }
  const noisy = [...speaks].flatMap(([rule, { programs: count, example }]) =>
    count > MOST * programs
      ? [`${rule}: ${count} of ${programs} programs, such as: ${example}`]
      : [],
  );
  expect(noisy).toEqual([]);
});

describe('planted errors', () => {
  const cities = SEEDS.map((seed) => {
    const { city, planted } = plantErrors(drawCity({ seed, ...SIZE }), seed, 0.3);
    return { laid: layCity(city), planted };
  });

  it('are of every kind', () => {
    const rules = new Set(cities.flatMap(({ planted }) => planted.map(({ plant }) => plant.rule)));
    expect([...rules].sort()).toEqual(PLANTS.map(({ rule }) => rule).sort());
  });

  it.each(SEEDS)('are all found at their cells, and no others are (seed %i)', (seed) => {
    const { laid, planted } = cities[seed - 1] ?? { laid: null, planted: [] };
    if (laid === null) throw new Error('No city');
    const { findings } = checkWorkbook(laid.snapshot, chiba);
    const found = findings.map(({ rule, cell }) => `${rule} ${cell.sheet} ${toA1(cell)}`);
    const expected = planted.map(({ program, plant }) => {
      const at = laid.programs[program];
      if (at === undefined) throw new Error('No such program');
      return `${plant.rule} ${at.sheet} ${toA1(positionOf(plant.cell, at.positions))}`;
    });
    expect(expected.filter((one) => !found.includes(one))).toEqual([]);
    const spoiled = new Set(planted.map(({ program }) => program));
    const elsewhere = findings.filter(
      ({ rule, severity, program }) =>
        severity !== 'info' &&
        !BESIDE_OTHERS.has(rule) &&
        (program === null || !spoiled.has(program)),
    );
    expect(elsewhere).toEqual([]);
  });
});
