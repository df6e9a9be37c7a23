import { z } from 'zod';

// zod compiles its parsers with eval unless told not to, which the page's CSP forbids. Every
// schema takes zod from here, so this always runs first.
z.config({ jitless: true });

export { z };
