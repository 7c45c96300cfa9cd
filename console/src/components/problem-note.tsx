import './problem-note.css';
import { ApiError } from '../api/problem.js';
import { label, t } from '../i18n/translate.js';

/** An error as a person reads it: what went wrong, where in the request, and the id to ask for help with. */
export function ProblemNote({ error }: { error: unknown }) {
  if (!(error instanceof ApiError)) {
    return (
      <div class="problem-note" role="alert">
        <strong>{t('problem.unexpected')}</strong>
        <p>{error instanceof Error ? error.message : String(error)}</p>
      </div>
    );
  }
  const { title, status, detail, code, requestId, errors = [] } = error.problem;
  const offline = title === 'offline';
  const missing = status === 404;
  return (
    <div class="problem-note" role="alert">
      <strong>
        {offline
          ? t('problem.offline')
          : missing
            ? t('problem.missing')
            : label('problem', code ?? '', title)}
      </strong>
      {!offline && !missing && detail !== undefined && errors.length === 0 && <p>{detail}</p>}
      {errors.length > 0 && (
        <ul>
          {errors.map(({ pointer, detail: reason }) => (
            <li key={pointer}>
              <code>{pointer === '' ? '/' : pointer}</code> {reason}
            </li>
          ))}
        </ul>
      )}
      {requestId !== undefined && (
        <p class="hint">
          {code} · {t('problem.id')} <code>{requestId}</code>
        </p>
      )}
    </div>
  );
}
