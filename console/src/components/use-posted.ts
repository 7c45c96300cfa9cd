import { useEffect, useState } from 'preact/hooks';
import { call } from '../api/call.js';

interface State<Answer> {
  answer?: Answer;
  error?: unknown;
}

const pauseMilliseconds = 250;

/** The answer to a body that is sent a moment after it last changed; the one before stays until the new one is there. */
export function usePosted<Answer>(path: string, body: object | undefined): State<Answer> {
  const [state, setState] = useState<State<Answer>>({});
  const key = JSON.stringify(body);
  useEffect(() => {
    if (body === undefined) {
      setState({});
      return;
    }
    const controller = new AbortController();
    const timer = setTimeout(() => {
      call<Answer>(path, { method: 'POST', body, signal: controller.signal }).then(
        (answer) => !controller.signal.aborted && setState({ answer }),
        (error: unknown) => !controller.signal.aborted && setState({ error }),
      );
    }, pauseMilliseconds);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [path, key]);
  return state;
}
