/** Columns of a table of posts that hold text to judge: a row needs one of them. */
export const contentColumns = [
  'title',
  'text',
  'hashtags',
  'comments',
  'altText',
  'ocrText',
  'transcript',
  'bio',
  'handle',
] as const;

/** The other columns that are looked at. */
export const otherColumns = [
  'id',
  'surface',
  'links',
  'language',
  'country',
  'price',
  'currency',
  'category',
] as const;
