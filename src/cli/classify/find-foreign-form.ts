const signatures: readonly (readonly [start: readonly number[], is: string])[] = [
  [[0xff, 0xfe], 'is UTF-16; save it as UTF-8'],
  [[0xfe, 0xff], 'is UTF-16; save it as UTF-8'],
  [[0x50, 0x4b, 3, 4], 'is a spreadsheet or an archive; save the sheet as CSV (UTF-8)'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'is a spreadsheet; save the sheet as CSV (UTF-8)'],
  [[0x42, 0x5a, 0x68], 'is compressed by bzip2; only gzip is read'],
  [[0xfd, 0x37, 0x7a, 0x58], 'is compressed by xz; only gzip is read'],
  [[0x28, 0xb5, 0x2f, 0xfd], 'is compressed by zstd; only gzip is read'],
  [[0x50, 0x41, 0x52, 0x31], 'is Parquet; write it as NDJSON or CSV'],
];

/** What a file is by its first bytes, if it can not be read as posts, and what to do; undefined for all others. */
export function findForeignForm(start: Buffer, format: 'ndjson' | 'csv'): string | undefined {
  const [, is] = signatures.find(([bytes]) => bytes.every((byte, at) => start[at] === byte)) ?? [];
  if (is !== undefined) return is;
  if (format === 'ndjson' && /^\ufeff?\s*\[\s*(\{|$)/.test(start.toString('utf8', 0, 256)))
    return "is one JSON list; posts stand on a line each, as jq -c '.[]' FILE writes them";
  return undefined;
}
