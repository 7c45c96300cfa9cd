import { z } from 'zod';
import type { Assessment } from '../../assessment.js';
import type { Detector } from '../../detector.js';
import { problemTypes, RequestError } from '../../errors.js';
import { compileValidators, invalidRequest } from '../../http/compile-validators.js';
import { encodeOffsets } from '../../http/encode-offsets.js';
import { missingContent } from '../../http/missing-content.js';
import { ref, wireSchemas } from '../../http/schemas/wire-schemas.js';
import type { Post } from '../../post.js';
import type { RowProblem } from './row-format.js';

const identified = z.looseObject({ id: z.string().max(256) });

/** Judges what was read of a record, or says why not, as the service does. `read` may throw a `RequestError`. */
export type JudgeRecord = (line: number, read: () => unknown) => Assessment | RowProblem;

export function createJudgeRecord({ assess }: Pick<Detector, 'assess'>): JudgeRecord {
  const validate = compileValidators(wireSchemas).compile(ref('Post'));

  function isPost(item: unknown): item is Post {
    const violations = validate(item);
    if (violations.length > 0) throw invalidRequest(violations);
    return true;
  }

  return (line, read) => {
    let item: unknown;
    try {
      item = read();
      if (!isPost(item)) throw new TypeError('a post is told from others, or thrown');
      const missing = missingContent(item);
      if (missing.length > 0) throw invalidRequest(missing);
      return encodeOffsets(assess(item), item, item.offsetEncoding ?? 'utf16');
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      const { code, message: detail, violations: errors } = error;
      const { data } = identified.safeParse(item);
      const id = data === undefined ? {} : { id: data.id };
      return { line, ...id, code, title: problemTypes[code].title, detail, errors };
    }
  };
}
