import { label } from '../../i18n/translate.js';

/** A JSON pointer as a reader says it: `/comments/1/text` is comment 2. */
export function nameOfField(pointer: string): string {
  const [, group = '', index, part, at] = pointer.split('/');
  const number = index !== undefined && /^\d+$/.test(index) ? ` ${Number(index) + 1}` : '';
  switch (group) {
    case 'hashtags':
      return `${label('field', 'hashtag')}${number}`;
    case 'comments':
      return `${label('field', 'comment')}${number}`;
    case 'context':
      return `${label('field', 'contextEntry')}${number}`;
    case 'links':
      return `${label('field', 'link')}${number}`;
    case 'media':
      return [
        `${label('field', 'medium')}${number}`,
        part && label('field', part === 'labels' ? 'label' : part),
        at && Number(at) + 1,
      ]
        .filter(Boolean)
        .join(' · ');
    case 'author':
      return label('field', index ?? 'author');
    default:
      return label('field', group);
  }
}
