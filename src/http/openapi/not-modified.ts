/** The answer to who has what was asked for already. */
export const notModified = { description: 'What was named in `If-None-Match` still holds.', type: 'null' };
