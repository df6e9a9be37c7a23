/** Builds dist/ when a source is newer than it; rejects when the build fails. */
declare function buildOnce(): Promise<void>;
export = buildOnce;
