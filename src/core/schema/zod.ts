import { config } from 'zod/mini';

// zod compiles its parsers with eval unless configured not to, which the page's CSP forbids. Every
// schema takes zod from here, so this always runs first.
config({ jitless: true });

// By name, for `import * as z`: handing on the object `z` would put all of zod into the pane.
export * from 'zod/mini';
