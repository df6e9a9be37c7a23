import { drawClerks } from './drawClerks';
import { CLERK_PLANTS, plantClerks } from './clerkPlants';
import { SHAPES } from './Clerks';
import { judgeClerks } from './judgeClerks';
import { layClerks } from './layClerks';

const SEEDS = Array.from({ length: 20 }, (_, index) => index + 1);
const PROGRAMS = 100;

describe('books as clerks make them', () => {
  it('have every shape, and are the same for a seed', () => {
    const books = SEEDS.map((seed) => drawClerks(seed, PROGRAMS));
    const shapes = new Set(books.flatMap((book) => [...book.shapes]));
    expect([...shapes].sort()).toEqual([...SHAPES].sort());
    expect(layClerks(drawClerks(5, PROGRAMS))).toEqual(layClerks(drawClerks(5, PROGRAMS)));
  });

  it.each(SEEDS)('draw no error and no warning but their own, and add up (seed %i)', (seed) => {
    expect(judgeClerks(layClerks(drawClerks(seed, PROGRAMS)))).toEqual([]);
  });
});

describe('faults in them', () => {
  const books = SEEDS.map((seed) => plantClerks(drawClerks(seed, PROGRAMS), seed));

  it('are of every kind', () => {
    const planted = new Set(books.flatMap((book) => book.planted.map(({ rule }) => rule)));
    const missing = CLERK_PLANTS.filter(({ rule }) => !planted.has(rule));
    expect(missing).toEqual([]);
    const sheets = books.flatMap(({ book }) => book.sheets);
    const faults = new Set([
      ...sheets.map(({ fault }) => fault),
      ...sheets.flatMap(({ forms }) =>
        forms.flatMap(({ tables }) =>
          tables.flatMap(({ fault, subtotals }) => [
            fault,
            ...[...subtotals.values()].flat().map(({ off }) => (off === 0 ? null : 'subtotal')),
          ]),
        ),
      ),
    ]);
    expect([...faults].map(String).sort()).toEqual(
      [
        'copy',
        'headless',
        'no results',
        'null',
        'renamed',
        'retitled',
        'subtotal',
        'wide code',
      ].sort(),
    );
  });

  it.each(SEEDS)('are all found at their cells, and nothing else is (seed %i)', (seed) => {
    const { book, planted } = books[seed - 1] ?? { book: null, planted: [] };
    if (book === null) throw new Error('No book');
    expect(judgeClerks(layClerks(book), planted)).toEqual([]);
  });
});
