export const sums = {};
