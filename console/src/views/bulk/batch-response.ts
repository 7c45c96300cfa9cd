import type { Assessment } from '../../../../src/assessment.js';
import type { Problem } from '../../api/problem.js';

export interface BatchResponse {
  results: (Assessment | Problem)[];
}
