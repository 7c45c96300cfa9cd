import { useEffect, useState } from 'preact/hooks';
import { call } from '../api/call.js';

interface State<Answer> {
  path: string | undefined;
  answer?: Answer;
  error?: unknown;
}

/** The answer at an address, asked for when the address changes; the one before stays until the new one is there. */
export function useAnswer<Answer>(path: string | undefined): State<Answer> & { busy: boolean } {
  const [state, setState] = useState<State<Answer>>({ path: undefined });
  useEffect(() => {
    if (path === undefined) {
      setState({ path });
      return;
    }
    const controller = new AbortController();
    call<Answer>(path, { signal: controller.signal }).then(
      (answer) => !controller.signal.aborted && setState({ path, answer }),
      (error: unknown) => !controller.signal.aborted && setState({ path, error }),
    );
    return () => controller.abort();
  }, [path]);
  return { ...state, busy: state.path !== path };
}
