export const structure = {
  'STR-01': {
    name: '表の見出しはそろっていますか',
    messages: {
      missing: (v: { missing: string }) =>
        `見出し「${v.missing}」が見つかりません。様式どおりの見出しにすると、その欄も検証できます。`,
      doubled: (v: { doubled: string }) =>
        `見出し「${v.doubled}」が2つ以上あります。値の入っている列だけを読みました。`,
      both: (v: { missing: string; doubled: string }) =>
        `見出し「${v.missing}」が見つからず、「${v.doubled}」が2つ以上あります。`,
    },
  },
};
