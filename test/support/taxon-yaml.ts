/** A concept file that is right in every respect; a test replaces the part that it is about. */
export function taxonYaml(
  parts: Partial<Record<'head' | 'terms' | 'exceptions' | 'examples', string>> = {},
): string {
  return [
    parts.head ??
      [
        'title: Pangolin',
        'description: Detects pangolins.',
        'status: stable',
        'category: pangolin',
        'protection: strict',
        'sources: [general-knowledge]',
        'added: "2026-11-24"',
      ].join('\n'),
    `terms:\n${parts.terms ?? '  en: [pangolin]'}`,
    parts.exceptions === undefined ? '' : `exceptions:\n${parts.exceptions}`,
    `examples:\n${parts.examples ?? plainExamples}`,
  ]
    .filter((part) => part !== '')
    .join('\n');
}

const plainExamples = `  match:
    - { text: baby pangolin for sale, quotes: [pangolin] }
  noMatch:
    - { text: the theme for vim, why: software }`;
