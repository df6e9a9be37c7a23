import type { Profile } from '../profile/Profile';
import type { Grid } from '../snapshot/Grid';
import { readPlaces } from './fields';
import type { Block, BlockRows, FieldPlace, Header } from './Layout';
import { isUnusedBlock } from './unusedBlock';

/** A block as every program keeps it: nothing of how it was found, and in one object. */
export class TableBlock implements Block {
  readonly firstRow: number;
  readonly endRow: number;
  readonly skipped: BlockRows['skipped'];
  readonly beside: BlockRows['beside'];
  readonly labels: BlockRows['labels'];
  readonly otherCities: BlockRows['otherCities'];
  readonly previousYear: BlockRows['previousYear'];
  readonly isUnused: boolean;

  constructor(
    block: BlockRows,
    private readonly header: Header,
    private readonly grid: Grid,
    private readonly profile: Profile,
  ) {
    this.firstRow = block.firstRow;
    this.endRow = block.endRow;
    this.skipped = block.skipped.length === 0 ? NONE : block.skipped;
    this.beside = block.beside.length === 0 ? NONE : block.beside;
    this.labels = sized(block.labels);
    this.otherCities = block.otherCities;
    this.previousYear = block.previousYear;
    this.isUnused = isUnusedBlock(block, header, grid, profile);
  }

  places(): readonly FieldPlace[] {
    return readPlaces(this, this.header, this.grid, this.profile);
  }
}

const NONE: readonly never[] = [];

/** As long as they are: lists that grew have room for more, and every block keeps three. */
function sized({ people, things, money }: BlockRows['labels']): BlockRows['labels'] {
  return { people: people.slice(), things: things.slice(), money: money.slice() };
}
