import type { Post } from '../../../../src/post.js';
import { endpoint } from '../../api/call.js';
import { hasKey } from '../../api/key.js';

export const dialects = ['curl', 'JavaScript', 'Python'] as const;
export type Dialect = (typeof dialects)[number];

/** The request as a program that can be pasted and run. A key is named, never written out. */
export function writeRequest(post: Post, dialect: Dialect): string {
  const url = endpoint('v1/classify');
  const json = JSON.stringify(post, undefined, 2);
  switch (dialect) {
    case 'curl':
      return [
        `curl -s '${url}' \\`,
        ...(hasKey() ? ['  -H "authorization: Bearer $SQUAMA_KEY" \\'] : []),
        "  -H 'content-type: application/json' \\",
        `  -d '${json.replaceAll("'", "'\\''")}'`,
      ].join('\n');
    case 'JavaScript':
      return [
        `const response = await fetch('${url}', {`,
        "  method: 'POST',",
        '  headers: {',
        // biome-ignore lint/suspicious/noTemplateCurlyInString: it is code that is written here
        ...(hasKey() ? ['    authorization: `Bearer ${process.env.SQUAMA_KEY}`,'] : []),
        "    'content-type': 'application/json',",
        '  },',
        `  body: JSON.stringify(${json.replaceAll('\n', '\n  ')}),`,
        '});',
        'const { verdict, matches, evidence } = await response.json();',
        'console.log(verdict.risk, verdict.score, verdict.recommendedAction);',
      ].join('\n');
    case 'Python':
      return [
        `import json${hasKey() ? ', os' : ''}, urllib.request`,
        '',
        `post = json.loads(r"""${json.replaceAll('"""', '\\u0022\\u0022\\u0022')}""")`,
        'request = urllib.request.Request(',
        `    "${url}",`,
        '    data=json.dumps(post).encode(),',
        '    headers={',
        ...(hasKey() ? ['        "authorization": f"Bearer {os.environ[\'SQUAMA_KEY\']}",'] : []),
        '        "content-type": "application/json",',
        '    },',
        ')',
        'with urllib.request.urlopen(request) as response:',
        '    print(json.load(response)["verdict"])',
      ].join('\n');
  }
}
