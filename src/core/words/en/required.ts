import type { required as ja } from '../ja/required';

export const required: typeof ja = {};
