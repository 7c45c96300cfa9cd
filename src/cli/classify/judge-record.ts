import { z } from 'zod';
import type { Assessment } from '../../assessment.js';
import type { Detector } from '../../detector.js';
import { problemTypes, RequestError } from '../../errors.js';
import { compileValidators } from '../../http/compile-validators.js';
import { encodeOffsets } from '../../http/encode-offsets.js';
import { ref, wireSchemas } from '../../http/schemas/wire-schemas.js';
import { createTakePost } from '../../http/take-post.js';
import type { RowProblem } from './row-format.js';

const identified = z.looseObject({ id: z.string().max(256) });

/** Judges what was read of a record, or says why not, as the service does. `read` may throw a `RequestError`. */
export type JudgeRecord = (line: number, read: () => unknown) => Assessment | RowProblem;

export function createJudgeRecord({ assess }: Pick<Detector, 'assess'>): JudgeRecord {
  const takePost = createTakePost(compileValidators(wireSchemas).compile(ref('Post')));

  return (line, read) => {
    let item: unknown;
    try {
      item = read();
      const post = takePost(item);
      return encodeOffsets(assess(post), post, post.offsetEncoding ?? 'utf16');
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      const { code, message: detail, violations: errors } = error;
      const { data } = identified.safeParse(item);
      const id = data === undefined ? {} : { id: data.id };
      return { line, ...id, code, title: problemTypes[code].title, detail, errors };
    }
  };
}
