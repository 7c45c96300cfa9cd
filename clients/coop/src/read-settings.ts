export const surfaces = ['search', 'listing', 'post', 'comment', 'message', 'profile'] as const;

/** What an organisation says of its Squama service. */
export interface Settings {
  readonly baseUrl: string;
  readonly apiKey: string | undefined;
  readonly surface: (typeof surfaces)[number];
}

/** The settings, or in words what is wrong with them. */
export function readSettings(stored: Readonly<Record<string, unknown>>): Settings | string {
  const { baseUrl, apiKey, surface = '' } = stored;
  if (typeof baseUrl !== 'string' || !/^https?:\/\/[^\s]+$/.test(baseUrl))
    return 'Enter the address of your Squama service, such as http://squama:8080.';
  const known = surface === '' ? 'post' : surfaces.find((candidate) => candidate === surface);
  if (known === undefined) return `The surface is one of ${surfaces.join(', ')}.`;
  return {
    baseUrl: baseUrl.replace(/\/+$/, ''),
    apiKey: typeof apiKey === 'string' && apiKey !== '' ? apiKey : undefined,
    surface: known,
  };
}
