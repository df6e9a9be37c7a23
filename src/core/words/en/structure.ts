import type { structure as ja } from '../ja/structure';

export const structure: typeof ja = {};
