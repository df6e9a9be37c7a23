/** What is wrong in a profile, and where: `titles.cost[0]`. */
export interface ProfileFault {
  readonly path: string;
  readonly message: string;
  /** Of a name that nothing has: the one that was probably meant. */
  readonly meant?: string;
}

/** A profile that cannot be used, with every fault found in it. */
export class ProfileError extends Error {
  override readonly name = 'ProfileError';

  constructor(readonly faults: readonly ProfileFault[]) {
    super(
      faults.map(({ path, message }) => (path === '' ? message : `${path}: ${message}`)).join('\n'),
    );
  }
}
